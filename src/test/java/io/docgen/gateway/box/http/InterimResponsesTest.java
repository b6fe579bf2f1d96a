package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.RawBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that come before the one that counts, and that nobody has asked for. */
@QuarkusTest
@TestProfile(RawBox.class)
class InterimResponsesTest {

    private static final String CREATED = "{\"id\": \"sr-1\", \"status\": \"sent\"}";

    @ParameterizedTest
    @ValueSource(strings = {"100 Continue", "103 Early Hints"})
    void arePassedOver(String status) {
        String interim = "HTTP/1.1 " + status + "\r\n\r\n";
        RawBox.say(interim + RawBox.json(JOB));
        ask(job("12345", "id")).body("errors", nullValue()).body("data.docgenJob.id", equalTo("12345"));
        RawBox.say(interim + RawBox.json(CREATED).replace("200 OK", "201 Created"));
        ask("mutation { createSignRequest(input: {fileIds: [\"5\"], signers: [{email: \"ada@example.com\"}]}) "
                + "{ signRequest { id } } }")
                .body("errors", nullValue()).body("data.createSignRequest.signRequest.id", equalTo("sr-1"));
        assertThat(RawBox.requests()).isEqualTo(1);
    }
}
