package io.docgen.gateway.box.auth;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.SecureBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Token requests of the service account use the same proxy and trust store as other calls. */
@QuarkusTest
@TestProfile(SecureBox.WithAccount.class)
class TokenProxyAndTrustTest {

    @Test
    void areThoseOfOtherCalls() {
        int before = SecureBox.tokens();
        ask(null, job("12345", "id")).body("errors", nullValue()).body("data.docgenJob.id", equalTo("12345"));
        assertThat(SecureBox.tokens()).isEqualTo(before + 1);
    }
}
