package io.docgen.gateway.docgen.batch.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.support.error.ErrorCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupRetryCodecTest {

    private static final List<BoxBatchRequest> REQUESTS = Stream.of("A", "B", "C", "D")
            .map(name -> BoxBatchRequest.of("42", null, "0", "pdf",
                    List.of(new BoxBatchRequest.Document(name, "{\"of\": \"secret data\"}"))))
            .toList();
    private static final GroupRetryCodec CODEC = new GroupRetryCodec(REQUESTS);

    @Test
    void anotherReplicaReadsTheSame() {
        GroupId group = new GroupId(
                List.of(new GroupId.Document("A", "b0"), new GroupId.Document("C", null)));
        GroupRetry retry = new GroupRetry(
                List.of(new DocgenDocumentSkip(1, "B", DocgenDocumentSkipReason.RUNNING),
                        new DocgenDocumentSkip(3, "D", DocgenDocumentSkipReason.COMPLETED)),
                CreateDocgenBatchGroupPayload.of(group, List.of(
                        new DocgenDocumentRejection(1, "C", ErrorCode.RATE_LIMITED, "Wait.", true, 2))));
        String text = CODEC.encode(retry);
        assertThat(CODEC.decode(text)).isEqualTo(retry);
        assertThat(text).doesNotContain("secret", "\"A\"", "\"C\"");
        assertThat(CODEC.decode(text).payload(REQUESTS).rejectedDocuments())
                .extracting(DocgenDocumentRejection::index).containsExactly(2);
    }

    @Test
    void nothingMayHaveBeenMade() {
        GroupRetry retry = new GroupRetry(
                List.of(new DocgenDocumentSkip(0, "A", DocgenDocumentSkipReason.UNKNOWN)), null);
        assertThat(CODEC.decode(CODEC.encode(retry))).isEqualTo(retry);
    }
}
