package io.docgen.gateway.testsupport;

import static java.util.Map.entry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The sandbox with short waits and with optional features: a default caller, cached files, trusted documents in mode
 * {@code allow}, and a proxy for Box. One profile for many tests, because each profile starts a gateway.
 */
public class QuickSandbox implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                // The first call of a gateway on a busy machine has taken two seconds.
                entry("box.timeout", "5s"),
                entry("box.retry.delay", "10ms"),
                entry("box.cache.files", "60s"),
                entry("box.sandbox.slow-job-delay", "30s"),
                entry("box.sandbox.job-duration", "1s"),
                entry("box.sandbox.default-caller", "alice"),
                entry("graphql.trusted-documents.mode", "allow"),
                entry("graphql.trusted-documents.max-registered", "2"),
                entry("graphql.trusted-documents.path", "src/test/resources/trusted"),
                // It would fail: nothing listens there.
                entry("quarkus.rest-client.box.proxy-address", "127.0.0.1:1"),
                entry("quarkus.rest-client.box.non-proxy-hosts", ""));
    }
}
