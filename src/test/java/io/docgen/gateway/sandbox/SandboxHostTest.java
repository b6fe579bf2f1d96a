package io.docgen.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.TlsClient;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code box.sandbox.host}: who reaches the sandbox, by which name, and what the log says about it. */
class SandboxHostTest {

    private final Vertx vertx = Vertx.vertx();
    private final CapturedLog log = new CapturedLog(SandboxServer.class.getName());

    @AfterEach
    void close() {
        log.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void staysOnLoopbackWithoutAWarning(String host) throws Exception {
        SandboxServer server = started(Map.of("box.sandbox.host", host));
        assertThat(address(server).getHost()).isEqualTo(host);
        assertThat(status(address(server))).isEqualTo(200);
        assertThat(log.records()).noneMatch(line -> line.startsWith("WARN"));
    }

    @Test
    @EnabledOnOs(OS.LINUX) // where all of 127.0.0.0/8 is loopback
    void isNotReachedByOtherAddressesUnlessItIsToBe() throws Exception {
        URI alone = address(started(Map.of()));
        URI everywhere = address(started(Map.of("box.sandbox.host", "0.0.0.0")));
        assertThatThrownBy(() -> status(URI.create("http://127.0.0.2:" + alone.getPort())))
                .isInstanceOf(ConnectException.class);
        assertThat(status(URI.create("http://127.0.0.2:" + everywhere.getPort()))).isEqualTo(200);
        assertThat(status(URI.create("http://127.0.0.2:"
                + address(started(Map.of("box.sandbox.host", "127.0.0.2"))).getPort()))).isEqualTo(200);
    }

    @Test
    void warnsBeyondLoopbackAndIsCalledThereByItsOwnGateway() throws Exception {
        URI address = address(started(Map.of("box.sandbox.host", "0.0.0.0")));
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        assertThat(status(address)).isEqualTo(200);
        assertThat(log.records()).contains("WARN box.sandbox.host is 0.0.0.0, not loopback: all who reach port "
                + address.getPort() + " can use the sandbox null");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isVerifiedByItsAddress() throws Exception {
        SandboxServer server = started(Map.of("box.sandbox.host", "127.0.0.2", "box.sandbox.tls", "true"));
        SSLContext trust = TlsClient.trusting(server.certificate().orElseThrow());
        assertThat(status(HttpClient.newBuilder().sslContext(trust).build(), address(server))).isEqualTo(200);
        assertThatThrownBy(() -> new TlsClient(trust, address(server), "127.0.0.3"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3,https://10.1.2.3:8443", "sandbox,https://sandbox:8443", "fd00::7,https://[fd00::7]:8443",
            "0.0.0.0,https://127.0.0.1:8443", "::,https://127.0.0.1:8443"})
    void isCalledByItsName(String name, String url) throws Exception {
        InetAddress address = InetAddress.getByName(name.equals("sandbox") ? "10.1.2.3" : name);
        assertThat(new SandboxHost(name, address).url("https", 8443)).hasToString(url);
    }

    @Test
    void isNamedInItsCertificate() throws Exception {
        SandboxHost host = new SandboxHost("sandbox", InetAddress.getByName("10.1.2.3"));
        assertThat(names(host)).contains("localhost", "127.0.0.1", "sandbox", "10.1.2.3").hasSize(5);
        assertThat(names(SandboxHost.of("::"))).contains("localhost", "127.0.0.1").hasSize(3);
        assertThat(names(SandboxHost.of("fd00::7"))).contains("fd00:0:0:0:0:0:0:7").hasSize(4);
        assertThat(names(SandboxHost.of("localhost"))).hasSize(3);
    }

    @Test
    void saysWhichHostThereIsNot() {
        assertThatThrownBy(() -> started(Map.of("box.sandbox.host", "[none]")))
                .hasMessage("box.sandbox.host: there is no host [none]");
        assertThatThrownBy(() -> started(Map.of("box.sandbox.host", "192.0.2.1")))
                .hasMessageContaining("cannot listen on port 0 of 192.0.2.1");
    }

    private SandboxServer started(Map<String, String> settings) {
        Map<String, String> enabled = new HashMap<>(settings);
        enabled.put("box.sandbox.enabled", "true");
        SandboxConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(enabled, "operator", 100))
                .withMapping(SandboxConfig.class).build().getConfigMapping(SandboxConfig.class);
        SandboxServer server = new SandboxServer(config, vertx);
        server.start();
        return server;
    }

    private static URI address(SandboxServer server) {
        return server.address().orElseThrow();
    }

    private static int status(URI sandbox) throws Exception {
        return status(HttpClient.newHttpClient(), sandbox);
    }

    private static int status(HttpClient client, URI sandbox) throws Exception {
        return client.send(HttpRequest.newBuilder(sandbox.resolve("/2.0/users/me"))
                .header("Authorization", "Bearer alice").build(), BodyHandlers.discarding()).statusCode();
    }

    private static List<String> names(SandboxHost host) throws Exception {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(
                new ByteArrayInputStream(SandboxCertificate.create(host).pem().getBytes(StandardCharsets.US_ASCII)));
        return certificate.getSubjectAlternativeNames().stream().map(name -> name.get(1).toString()).toList();
    }
}
