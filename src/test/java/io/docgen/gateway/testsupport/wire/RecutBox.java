package io.docgen.gateway.testsupport.wire;

import io.docgen.gateway.testsupport.PrivateCertificate;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Box with TLS that always answers the same, and each request with other cuts: those of the number {@code case…} in
 * its URL. That of 0 is whole.
 */
public class RecutBox implements QuarkusTestProfile {

    private static final Pattern CASE = Pattern.compile("[/=]case(\\d+)");
    private static volatile int status;
    private static volatile Buffer body;

    /** Sets the response. */
    public static void answer(int newStatus, String newBody) {
        status = newStatus;
        body = Buffer.buffer(newBody);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("box.sandbox.enabled", "false", "box.timeout", "20s");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** Starts it before the gateway. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private final Vertx vertx = Vertx.vertx();

        @Override
        public Map<String, String> start() {
            return HostileWire.settings(vertx.createNetServer(new NetServerOptions().setSsl(true)
                    .setKeyCertOptions(PrivateCertificate.ofLocalhost().keys())).connectHandler(this::connected)
                    .listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join().actualPort());
        }

        @Override
        public void stop() {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }

        private void connected(NetSocket socket) {
            CutWriter writer = new CutWriter(vertx, socket);
            StringBuilder received = new StringBuilder();
            socket.exceptionHandler(broken -> {});
            socket.handler(bytes -> {
                received.append(bytes.toString(StandardCharsets.ISO_8859_1));
                int end = received.indexOf("\r\n\r\n");
                if (end >= 0) {
                    String request = received.substring(0, end + 4);
                    received.setLength(0);
                    answer(writer, request);
                }
            });
        }

        private static void answer(CutWriter writer, String request) {
            Matcher number = CASE.matcher(request);
            long seed = number.find() ? Long.parseLong(number.group(1)) : 0;
            String head = "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n";
            if (seed == 0) {
                writer.writeWhole(Buffer.buffer(head + "Content-Length: " + body.length() + "\r\n\r\n")
                        .appendBuffer(body));
                return;
            }
            Cuts cuts = new Cuts(Cuts.SEED + seed);
            writer.write(HttpFraming.response(head, body, HttpFraming.acceptsGzip(Buffer.buffer(request)), cuts),
                    cuts);
        }
    }
}
