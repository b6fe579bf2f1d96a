package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.CutBox;
import io.docgen.gateway.testsupport.RawBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a response is cut, a read is repeated, and a mutation is not. */
@QuarkusTest
@TestProfile(CutBox.class)
class CutResponsesTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    private static final String HALF = JOB.substring(0, JOB.length() / 2);

    enum Framing {

        LENGTH(HEAD + "content-length: " + JOB.length() + "\r\n\r\n" + HALF),
        CHUNKED(HEAD + "transfer-encoding: chunked\r\n\r\n" + Integer.toHexString(HALF.length()) + "\r\n" + HALF
                + "\r\n"),
        UNTIL_THE_CLOSE(HEAD + "\r\n" + HALF);

        private final String begin;

        Framing(String begin) {
            this.begin = begin;
        }
    }

    private static final List<Consumer<CutBox.Connection>> ENDS = List.of(CutBox.Connection::close,
            CutBox.Connection::cut);

    @ParameterizedTest
    @EnumSource(Framing.class)
    void aReadIsRepeated(Framing framing) {
        for (Consumer<CutBox.Connection> end : ENDS) {
            CutBox.behave(once((box, request) -> end.accept(box.send(framing.begin)),
                    (box, request) -> box.send(RawBox.json(JOB))));
            ask(job("12345", "id")).body("errors", nullValue()).body("data.docgenJob.id", equalTo("12345"));
            assertThat(CutBox.requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void aMutationIsNotRepeated(Framing framing) {
        for (Consumer<CutBox.Connection> end : ENDS) {
            CutBox.behave((box, request) -> end.accept(box.send(framing.begin)));
            ask("mutation { createDocgenBatch(input: {templateFileId: \"1\", destinationFolderId: \"0\", outputType: PDF, check: NONE, "
                    + "documents: [{name: \"A\", data: {}}]}) { batchId } }")
                    .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"))
                    .body("errors[0].extensions.safeToRetry", equalTo(false));
            assertThat(CutBox.requests()).isOne();
        }
    }

    /** JSON that is wrong, and not cut, will be no better the next time. */
    @Test
    void wrongJsonIsNotAskedForAgain() {
        CutBox.behave((box, request) -> box.send(HEAD + "\r\n{\"id\": nonsense}").close());
        ask(job("12345", "id")).body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
        assertThat(CutBox.requests()).isOne();
    }

    private static BiConsumer<CutBox.Connection, String> once(BiConsumer<CutBox.Connection, String> first,
            BiConsumer<CutBox.Connection, String> further) {
        return (box, request) -> (CutBox.requests() == 1 ? first : further).accept(box, request);
    }
}
