package io.docgen.gateway.sandbox;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.QuickSandbox;
import io.docgen.gateway.testsupport.TlsClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.assertj.core.data.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox with {@code box.sandbox.tls}, as seen by the gateway and by other clients. */
@QuarkusTest
@TestProfile(QuickSandbox.class)
class SandboxOverTlsTest {

    private static final String GET = String.join("\r\n", "GET /2.0/users/me HTTP/1.1", "Host: box",
            "Authorization: Bearer alice", "Connection: close", "", "");

    /** The index in {@link X509Certificate#getKeyUsage()}. */
    private static final Index CERTIFICATE_SIGN = Index.atIndex(5);

    @Inject
    SandboxServer server;

    @Test
    void answersTheGateway() {
        ask("{ docgenJob(id: \"12345\") { status batch { jobs { nodes { id } } } outputFile { downloadUrl } } }")
                .body("errors", nullValue())
                .body("data.docgenJob.status", equalTo("COMPLETED"))
                .body("data.docgenJob.batch.jobs.nodes.id", hasItem("12345"))
                .body("data.docgenJob.outputFile.downloadUrl",
                        matchesPattern("https://127\\.0\\.0\\.1:\\d+/d/1/[0-9a-f-]+/download"));
    }

    /** A TLS record has at most 16 KB, and this list has more. */
    @Test
    void answersTheGatewayInSeveralRecords() {
        ask("{ docgenJobs(first: 100) { nodes { id source templateFile { name } } } }")
                .body("errors", nullValue())
                .body("data.docgenJobs.nodes", hasSize(greaterThan(36)));
    }

    @Test
    void generatesDocumentsForTheGateway() {
        String batch = ask(
                """
                        mutation { createDocgenBatch(input: {templateFileId: "1700000000004", destinationFolderId: "300000000001",
                            outputType: PDF, documents: [{name: "Over TLS", data: {customer_name: "Ada"}}]}) { batchId } }
                        """)
                .body("errors", nullValue()).extract().path("data.createDocgenBatch.batchId");
        await().untilAsserted(() -> ask("{ docgenBatch(id: \"" + batch + "\") { progress { completed } } }")
                .body("data.docgenBatch.progress.completed", equalTo(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void speaksCurrentVersionsOfTls(String version) throws Exception {
        try (TlsClient client = new TlsClient(trusted(), address(), "127.0.0.1", version)) {
            assertThat(client.protocol()).isEqualTo(version);
            assertThat(client.exchange(GET, GET.length())).contains("200 OK", "Alice Moss");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
    void hasTheNamesOfLoopback(String host) throws Exception {
        try (TlsClient client = new TlsClient(trusted(), address(), host)) {
            assertThat(client.exchange(GET, GET.length())).contains("200 OK");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.box.com", "127.0.0.2"})
    void hasNoOtherName(String host) throws Exception {
        SSLContext trust = trusted();
        assertThatThrownBy(() -> new TlsClient(trust, address(), host)).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void isNotTrustedByOthers() {
        assertThatThrownBy(() -> new TlsClient(SSLContext.getDefault(), address(), "127.0.0.1"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void isNoAuthority() throws Exception {
        try (TlsClient client = new TlsClient(trusted(), address(), "localhost")) {
            assertThat(client.certificate().getBasicConstraints()).isEqualTo(-1);
            assertThat(client.certificate().getKeyUsage()).startsWith(true).doesNotContain(true, CERTIFICATE_SIGN);
        }
    }

    @Test
    void writesItsCertificateWithoutTheKey() throws Exception {
        assertThat(Files.readString(QuickSandbox.CERTIFICATE)).startsWith("-----BEGIN CERTIFICATE-----")
                .endsWith("-----END CERTIFICATE-----\n").doesNotContain("KEY");
    }

    @Test
    void saysWhereItCannotWriteItsCertificate() {
        Path folder = QuickSandbox.CERTIFICATE.getParent();
        SandboxCertificate certificate = SandboxCertificate.create(SandboxHost.of("localhost"));
        assertThatThrownBy(() -> certificate.write(folder))
                .hasMessageContaining("box.sandbox.certificate: cannot write to " + folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 16_384})
    void readsRequestsInSmallRecords(int recordSize) throws Exception {
        String json = "{\"name\": \"Records of " + recordSize + "\", \"parent\": {\"id\": \"300000000001\"}}";
        String content = "Dear {{customer_name}} ".repeat(200);
        String form = part("attributes", json) + part("file\"; filename=\"a.txt", content) + "--cut--\r\n";
        assertThat(post("/2.0/folders", "application/json", json, recordSize)).contains("201 Created");
        assertThat(post("/api/2.0/files/content", "multipart/form-data; boundary=cut", form.replace("\"name\": \"",
                "\"name\": \"File in "), recordSize)).contains("201 Created", "\"size\":" + content.length());
    }

    private String post(String path, String type, String body, int recordSize) throws Exception {
        try (TlsClient client = new TlsClient(trusted(), address(), "127.0.0.1")) {
            return client.exchange("POST " + path + " HTTP/1.1\r\nHost: box\r\nAuthorization: Bearer alice\r\n"
                    + "Connection: close\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                    + body, recordSize);
        }
    }

    private static String part(String name, String content) {
        return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private URI address() {
        return server.address().orElseThrow();
    }

    private static SSLContext trusted() throws Exception {
        return TlsClient.trusting(QuickSandbox.CERTIFICATE);
    }
}
