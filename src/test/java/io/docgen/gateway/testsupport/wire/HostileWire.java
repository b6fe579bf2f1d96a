package io.docgen.gateway.testsupport.wire;

import io.docgen.gateway.testsupport.PrivateCertificate;
import io.netty.channel.ChannelOption;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Puts a server on loopback behind TLS, as Box is behind its edge: responses are cut at random places into records and
 * chunks, and each connection ends after some of them.
 */
public final class HostileWire implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(HostileWire.class);
    private static final int MAX_RESPONSES = 60;

    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final int target;
    private NetServer server;
    private int port;

    /** @param target the port of the server */
    public HostileWire(int target) {
        this.target = target;
        LOG.infof("Responses are cut with -Dwire.seed=%d", Cuts.SEED);
        listen();
    }

    /** The configuration of a gateway whose Box is the server: its URL, and the documented settings of a private CA. */
    public Map<String, String> settings() {
        return settings(port);
    }

    /** The same for a server with the certificate of {@link PrivateCertificate#ofLocalhost()}. */
    public static Map<String, String> settings(int port) {
        return Map.of("box.api-url", "https://localhost:" + port, "box.upload-url", "https://localhost:" + port,
                "quarkus.rest-client.box.tls-configuration-name", "box",
                "quarkus.tls.box.trust-store.pem.certs", PrivateCertificate.ofLocalhost().authority().toString());
    }

    /** Listens, on the same port as before {@link #away()}. */
    public void listen() {
        NetServerOptions options = new NetServerOptions().setSsl(true)
                .setKeyCertOptions(PrivateCertificate.ofLocalhost().keys());
        server = vertx.createNetServer(options).connectHandler(this::connected).exceptionHandler(failed -> {});
        port = server.listen(port, "127.0.0.1").toCompletionStage().toCompletableFuture().join().actualPort();
    }

    /** Closes the port and all connections. */
    public void away() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void connected(NetSocket gateway) {
        gateway.pause();
        gateway.exceptionHandler(broken -> {});
        client.connect(target, "127.0.0.1").onSuccess(box -> join(gateway, box)).onFailure(refused -> gateway.close());
    }

    private void join(NetSocket gateway, NetSocket box) {
        CutWriter writer = new CutWriter(vertx, gateway);
        ResponseRecutter responses = new ResponseRecutter(new ResponseRecutter.Output() {

            @Override
            public void write(Buffer bytes, Cuts cuts) {
                writer.write(bytes, cuts);
            }

            @Override
            public void last() {
                writer.then(gateway::close);
            }
        }, Cuts.next().upTo(MAX_RESPONSES));
        gateway.handler(request -> {
            responses.answers(request);
            box.write(request);
        });
        gateway.closeHandler(closed -> box.close());
        box.handler(responses::add);
        box.exceptionHandler(reset -> writer.then(() -> reset(gateway)));
        box.closeHandler(closed -> {
            responses.flush();
            writer.then(gateway::close);
        });
        gateway.resume();
    }

    /** Without the alert with which TLS closes, and without a FIN. */
    private static void reset(NetSocket socket) {
        var channel = ((NetSocketInternal) socket).channelHandlerContext().channel();
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.unsafe().closeForcibly();
    }
}
