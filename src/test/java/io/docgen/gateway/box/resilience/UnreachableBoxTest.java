package io.docgen.gateway.box.resilience;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.OnFaultyBox.box;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.OnFaultyBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnFaultyBox.class)
class UnreachableBoxTest {

    @BeforeEach
    void stopBox() {
        box().away();
    }

    @AfterEach
    void startBox() {
        box().back();
    }

    @Test
    void isUnavailableWithoutRevealingItsHost() {
        String answer = ask(job("12345", "id"))
                .body("data.docgenJob", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions", equalTo(Map.of("code", "UPSTREAM_UNAVAILABLE")))
                .extract().asString();
        assertThat(answer).doesNotContain("localhost", "127.0.0.1", "refused", "Exception");
    }
}
