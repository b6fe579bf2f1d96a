package io.docgen.gateway.docgen.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.BoxBatchRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFingerprintTest {

    private static final String DATA = "{\"a\": {\"b\": 1, \"c\": [1, 2]}, \"d\": \"x\"}";

    @Test
    void doesNotDependOnTheOrderOfMembers() {
        assertThat(of("{\"d\": \"x\", \"a\": {\"c\": [1, 2], \"b\": 1}}")).isEqualTo(of(DATA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\": {\"b\": 1, \"c\": [2, 1]}, \"d\": \"x\"}",
            "{\"a\": {\"b\": 1, \"c\": [1, 2], \"d\": \"x\"}}", "{\"a\": {\"b\": \"1\", \"c\": [1, 2]}, \"d\": \"x\"}"})
    void dependsOnEverythingElse(String data) {
        assertThat(of(data)).isNotEqualTo(of(DATA));
    }

    @Test
    void dependsOnTheOrderOfDocuments() {
        assertThat(RequestFingerprint.of(List.of(request("A", DATA), request("B", DATA))))
                .isNotEqualTo(RequestFingerprint.of(List.of(request("B", DATA), request("A", DATA))));
    }

    private static String of(String data) {
        return RequestFingerprint.of(List.of(request("A", data)));
    }

    private static BoxBatchRequest request(String name, String data) {
        return BoxBatchRequest.of("1", null, "0", "pdf", List.of(new BoxBatchRequest.Document(name, data)));
    }
}
