package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.docgen.gateway.testsupport.ObstructedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While no connection to Box can be opened nothing is sent, so a mutation may be sent again, and is refused soon. */
@QuarkusTest
@TestProfile(ObstructedBox.class)
class ObstructedBoxTest {

    private static final String CODE = "errors[0].extensions.code";

    @ParameterizedTest
    @EnumSource(ObstructedBox.Obstacle.class)
    void isUnavailableAtOnceAndMutationsAreSafeToRetry(ObstructedBox.Obstacle obstacle) {
        ObstructedBox.obstruct(obstacle);
        Instant begun = Instant.now();
        ask("mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, check: NONE, "
                + "documents: [{name: \"A\", data: {}}]}) { batchId } }")
                .body(CODE, equalTo("UPSTREAM_UNAVAILABLE"))
                .body("errors[0].extensions.safeToRetry", equalTo(true));
        ask(job("12345", "id")).body(CODE, equalTo("UPSTREAM_UNAVAILABLE"));
        assertThat(Duration.between(begun, Instant.now())).as("before box.timeout").isLessThan(Duration.ofSeconds(7));
    }
}
