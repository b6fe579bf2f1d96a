package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.docgen.gateway.testsupport.UntrustedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A certificate that is not trusted will not be in a moment either. */
@QuarkusTest
@TestProfile(UntrustedBox.class)
class UntrustedBoxRetriesTest {

    @ParameterizedTest
    @EnumSource(UntrustedBox.Flaw.class)
    void isNotRetried(UntrustedBox.Flaw flaw) {
        UntrustedBox.present(flaw);
        ask(job("12345", "id")).body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"));
        ask("mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, check: NONE, "
                + "documents: [{name: \"A\", data: {}}]}) { batchId } }")
                .body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"))
                .body("errors[0].extensions.safeToRetry", equalTo(true));
        assertThat(get("/q/metrics").asString().lines().filter(line -> line.startsWith("ft_retry_retries_total")))
                .allMatch(line -> line.endsWith(" 0.0"));
    }
}
