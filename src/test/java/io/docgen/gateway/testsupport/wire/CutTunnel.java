package io.docgen.gateway.testsupport.wire;

import io.docgen.gateway.testsupport.PrivateCertificate;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.PemTrustOptions;
import java.net.URI;
import java.util.List;

/**
 * A way to the gateway's own TLS on which everything that a client sends comes in small records. Clients speak to it
 * without TLS.
 */
public final class CutTunnel implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final NetClient client;
    private final URI gateway;
    private final int port;

    /**
     * @param gateway its HTTPS URL
     * @param protocol what the client speaks, by its name in ALPN
     */
    public CutTunnel(URI gateway, String protocol) {
        this.gateway = gateway;
        client = vertx.createNetClient(new NetClientOptions().setSsl(true).setUseAlpn(true)
                .setApplicationLayerProtocols(List.of(protocol)).setHostnameVerificationAlgorithm("HTTPS")
                .setTrustOptions(new PemTrustOptions()
                        .addCertPath(PrivateCertificate.ofLocalhost().authority().toString())));
        port = vertx.createNetServer().connectHandler(this::connected).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join().actualPort();
    }

    /** The URL for clients. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port + gateway.getPath());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void connected(NetSocket socket) {
        socket.pause();
        socket.exceptionHandler(broken -> {});
        client.connect(gateway.getPort(), "localhost").onFailure(refused -> socket.close()).onSuccess(server -> {
            CutWriter writer = new CutWriter(vertx, server);
            server.exceptionHandler(broken -> {});
            server.handler(socket::write).closeHandler(closed -> socket.close());
            socket.handler(bytes -> writer.write(bytes, Cuts.next())).closeHandler(closed -> server.close());
            socket.resume();
        });
    }
}
