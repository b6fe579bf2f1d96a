package io.docgen.gateway.sandbox;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.hamcrest.Matchers.equalTo;

import io.docgen.gateway.testsupport.QuickSandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The proxy for Box is not used for the sandbox, which is in the same process. */
@QuarkusTest
@TestProfile(QuickSandbox.class)
class SandboxBehindProxyTest {

    @Test
    void isReachedWithoutTheProxy() {
        ask(job("12345", "status")).body("data.docgenJob.status", equalTo("COMPLETED"));
    }
}
