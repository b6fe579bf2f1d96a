package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.UntrustedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Box with an untrusted certificate is unavailable, and the log says why. */
@QuarkusTest
@TestProfile(UntrustedBox.class)
class UntrustedBoxTest {

    @ParameterizedTest
    @EnumSource(UntrustedBox.Flaw.class)
    void isUnavailableAndLogged(UntrustedBox.Flaw flaw) {
        UntrustedBox.present(flaw);
        try (CapturedLog log = new CapturedLog("io.docgen.gateway.box");
                CapturedLog quarkus = new CapturedLog("io.quarkus.tls")) {
            ask(job("12345", "id")).body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"));
            String body = ask(
                    "mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, check: NONE, "
                            + "documents: [{name: \"A\", data: {}}]}) { batchId } }")
                    .body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"))
                    .body("errors[0].extensions.safeToRetry", equalTo(true)).extract().asString();
            assertThat(body).doesNotContain("localhost", "PKIX", "Certificate");
            assertThat(log.records()).anyMatch(
                    line -> line.contains("Call to Box failed: docgen_jobs: UPSTREAM_UNAVAILABLE")
                            && line.contains(flaw.reason()));
            assertThat(quarkus.records()).as("with a stack trace for each connection").isEmpty();
        }
    }
}
