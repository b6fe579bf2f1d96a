package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.SecureBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** {@code quarkus.rest-client.box.*} applies to reads, mutations, and token requests of the service account. */
@QuarkusTest
@TestProfile(SecureBox.class)
class ProxyAndTrustTest {

    @Test
    void areApplied() {
        int before = SecureBox.tunnels();
        ask(job("12345", "id")).body("errors", nullValue()).body("data.docgenJob.id", equalTo("12345"));
        ask("mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, check: NONE, "
                + "documents: [{name: \"A\", data: {}}]}) { batchId } }")
                .body("data.createDocgenBatch.batchId", equalTo("7"));
        assertThat(SecureBox.tokens()).isOne();
        assertThat(SecureBox.tunnels()).isEqualTo(before + 3);
    }
}
