package io.docgen.gateway.testsupport;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;

/** The sandbox with TLS, and with TLS settings and a proxy for Box with which no call could succeed. */
public class SecureSandbox implements QuarkusTestProfile {

    /** Where the sandbox writes its certificate. */
    public static final Path CERTIFICATE = Path.of("target", "sandbox-of-tests.pem").toAbsolutePath();

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                entry("box.sandbox.tls", "true"),
                entry("box.sandbox.certificate", CERTIFICATE.toString()),
                entry("box.sandbox.job-duration", "1s"),
                entry("box.retry.max-retries", "0"),
                entry("quarkus.rest-client.box.tls-configuration-name", "box"),
                entry("quarkus.tls.box.protocols", "TLSv1.1"),
                entry("quarkus.tls.box.cipher-suites", "TLS_RSA_WITH_AES_128_CBC_SHA"),
                entry("quarkus.tls.box.hostname-verification-algorithm", "NONE"),
                entry("quarkus.rest-client.box.proxy-address", "127.0.0.1:1"),
                entry("quarkus.rest-client.box.non-proxy-hosts", ""));
    }
}
