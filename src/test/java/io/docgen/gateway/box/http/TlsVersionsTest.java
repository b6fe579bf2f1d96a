package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.OldTlsBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a private authority the gateway still calls a Box, or a proxy in its place, that knows only one TLS version. */
@QuarkusTest
@TestProfile(OldTlsBox.class)
class TlsVersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void eachIsEnoughForReadsMutationsAndTokens(String version) {
        OldTlsBox.speak(version);
        ask(job("12345", "id")).body("errors", nullValue()).body("data.docgenJob.id", equalTo("12345"));
        ask("mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, check: NONE, "
                + "documents: [{name: \"A\", data: {}}]}) { batchId } }")
                .body("data.createDocgenBatch.batchId", equalTo("7"));
        assertThat(OldTlsBox.versions()).containsExactlyInAnyOrderEntriesOf(Map.of("POST /oauth2/token", version,
                "GET /2.0/docgen_jobs/12345", version, "POST /2.0/docgen_batches", version));
    }
}
