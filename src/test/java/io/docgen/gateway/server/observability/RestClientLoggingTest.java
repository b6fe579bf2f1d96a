package io.docgen.gateway.server.observability;

import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.AccountOnStubbedBox;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** With all logging of calls enabled, as for troubleshooting. */
@QuarkusTest
@TestProfile(AccountOnStubbedBox.class)
class RestClientLoggingTest {

    @Test
    void showsCallsWithoutSecrets() throws Exception {
        StubbedBox.reset();
        answerWrite("/oauth2/token", json("{\"access_token\": \"box-s3cret-1\", \"expires_in\": 4123}"));
        answer("/2.0/docgen_jobs/12345", json(JOB));
        ask("callers-s3cret", job("12345", "id")).body("errors", nullValue());
        String log = Files.readString(Path.of("target/tests.log"));
        assertThat(log).contains("/2.0/docgen_jobs/12345").contains("grant_type=client_credentials")
                .doesNotContain("s3cret");
    }
}
