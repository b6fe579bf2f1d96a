package io.docgen.gateway.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A Box with TLS whose connections a test ends within TLS or beneath it, at any place of a response. */
public class CutBox implements QuarkusTestProfile {

    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final AtomicInteger CONNECTIONS = new AtomicInteger();
    private static volatile BiConsumer<Connection, String> behaviour;

    /** The server's end of a connection. */
    public record Connection(Socket tcp, SSLSocket tls) {

        public Connection send(String bytes) {
            return attempt(() -> {
                tls.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
                tls.getOutputStream().flush();
            });
        }

        /** Ends it as TLS requires. */
        public void close() {
            attempt(() -> {
                tls.close();
                tcp.close();
            });
        }

        /** Ends it without a word of TLS. */
        public void cut() {
            attempt(tcp::close);
        }

        /** Sends a TCP reset. */
        public void reset() {
            attempt(() -> {
                tcp.setSoLinger(true, 0);
                tcp.close();
            });
        }

        private Connection attempt(Action action) {
            try {
                action.run();
            } catch (IOException gone) {
                // the gateway has closed it
            }
            return this;
        }

        private interface Action {

            void run() throws IOException;
        }
    }

    /** Sets what is done on each request, whose head is given. */
    public static void behave(BiConsumer<Connection, String> newBehaviour) {
        behaviour = newBehaviour;
        REQUESTS.set(0);
        CONNECTIONS.set(0);
    }

    public static int requests() {
        return REQUESTS.get();
    }

    public static int connections() {
        return CONNECTIONS.get();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("box.sandbox.enabled", "false", "quarkus.rest-client.box.tls-configuration-name", "box",
                "box.timeout", "25s", "box.retry.delay", "10ms", "box.cache.jobs", "0s",
                "box.circuit-breaker.request-volume-threshold", "100000");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** Starts it before the gateway and configures its URL. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private ServerSocket listening;
        private SSLContext tls;

        @Override
        public Map<String, String> start() {
            PrivateCertificate certificate = PrivateCertificate.of("localhost", "-validity", "2");
            try (InputStream file = Files.newInputStream(certificate.keyStore())) {
                char[] password = PrivateCertificate.PASSWORD.toCharArray();
                KeyStore keys = KeyStore.getInstance("PKCS12");
                keys.load(file, password);
                keys.deleteEntry("authority"); // its key is not the server's
                KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                managers.init(keys, password);
                tls = SSLContext.getInstance("TLS");
                tls.init(managers.getKeyManagers(), null, null);
                listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException | GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
            inBackground(this::accept);
            return Map.of("box.api-url", "https://localhost:" + listening.getLocalPort(),
                    "quarkus.tls.box.trust-store.pem.certs", certificate.authority().toString());
        }

        private void accept() throws IOException {
            while (true) {
                Socket tcp = listening.accept();
                CONNECTIONS.incrementAndGet();
                inBackground(() -> serve(tcp));
            }
        }

        private void serve(Socket tcp) throws IOException {
            SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(tcp, null, false);
            secure.setUseClientMode(false);
            Connection connection = new Connection(tcp, secure);
            StringBuilder received = new StringBuilder();
            for (int next = secure.getInputStream().read(); next >= 0; next = secure.getInputStream().read()) {
                received.append((char) next);
                if (received.indexOf("\r\n\r\n") >= 0) { // a body, if any, is never looked at
                    String head = received.toString();
                    received.setLength(0);
                    REQUESTS.incrementAndGet();
                    behaviour.accept(connection, head);
                }
            }
        }

        private static void inBackground(Connection.Action action) {
            Thread thread = new Thread(() -> {
                try {
                    action.run();
                } catch (IOException ended) {
                    // so has the thread
                }
            }, "cut box");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void stop() {
            try {
                listening.close();
            } catch (IOException closed) {
                throw new IllegalStateException(closed);
            }
        }
    }
}
