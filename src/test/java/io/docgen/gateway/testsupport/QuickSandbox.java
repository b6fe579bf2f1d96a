package io.docgen.gateway.testsupport;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The sandbox with short waits and with optional features: TLS for clients too, a default caller, cached files, trusted
 * documents in mode {@code allow}, webhooks, and TLS settings and a proxy for Box with which no call could succeed. One
 * profile for many tests, because each profile starts a gateway.
 */
public class QuickSandbox implements QuarkusTestProfile {

    /** Where the sandbox writes its certificate. */
    public static final Path CERTIFICATE = Path.of("target", "sandbox-of-tests.pem").toAbsolutePath();

    public static final String WEBHOOK_KEY = "s3cret-webhook-key";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(PrivateCertificate.ofLocalhost().settingsOfServer());
        config.putAll(Map.ofEntries(
                entry("quarkus.http.test-ssl-port", "0"),
                // The first call of a gateway on a busy machine has taken two seconds.
                entry("box.timeout", "5s"),
                entry("box.retry.delay", "10ms"),
                entry("box.cache.files", "60s"),
                entry("box.sandbox.slow-job-delay", "30s"),
                entry("box.sandbox.job-duration", "1s"),
                entry("box.sandbox.certificate", CERTIFICATE.toString()),
                entry("box.webhooks.primary-key", WEBHOOK_KEY),
                entry("box.sandbox.default-caller", "alice"),
                entry("graphql.trusted-documents.mode", "allow"),
                entry("graphql.trusted-documents.path", "src/test/resources/trusted"),
                entry("quarkus.rest-client.box.tls-configuration-name", "box"),
                entry("quarkus.tls.box.protocols", "TLSv1.1"),
                entry("quarkus.tls.box.cipher-suites", "TLS_RSA_WITH_AES_128_CBC_SHA"),
                entry("quarkus.tls.box.hostname-verification-algorithm", "NONE"),
                // Nothing listens there.
                entry("quarkus.rest-client.box.proxy-address", "127.0.0.1:1"),
                entry("quarkus.rest-client.box.non-proxy-hosts", "")));
        return config;
    }
}
