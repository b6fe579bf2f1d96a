package io.docgen.gateway.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The sandbox with short waits and with optional features: a default caller, cached files, trusted documents in mode
 * {@code allow}. One profile for many tests, because each profile starts a gateway.
 */
public class QuickSandbox implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "box.timeout", "2s",
                "box.retry.delay", "10ms",
                "box.cache.files", "60s",
                "box.sandbox.slow-job-delay", "4s",
                "box.sandbox.job-duration", "1s",
                "box.sandbox.default-caller", "alice",
                "graphql.trusted-documents.mode", "allow",
                "graphql.trusted-documents.max-registered", "2",
                "graphql.trusted-documents.path", "src/test/resources/trusted");
    }
}
