package io.docgen.gateway.sandbox;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The proxy for Box is not used for the sandbox, which is in the same process. */
@QuarkusTest
@TestProfile(SandboxBehindProxyTest.WithProxy.class)
class SandboxBehindProxyTest {

    public static class WithProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.rest-client.box.proxy-address", "127.0.0.1:1",
                    "quarkus.rest-client.box.non-proxy-hosts", "");
        }
    }

    @Test
    void isReachedWithoutTheProxy() {
        ask(job("12345", "status")).body("data.docgenJob.status", equalTo("COMPLETED"));
    }
}
