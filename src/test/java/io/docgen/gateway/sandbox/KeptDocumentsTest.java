package io.docgen.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptDocumentsTest {

    private final List<String> forgotten = new ArrayList<>();
    private final KeptDocuments documents = new KeptDocuments((jobId, fileId) -> forgotten.add(jobId + "/" + fileId));

    @Test
    void forgetsTheOldestBeyondANumber() {
        for (int i = 0; i < 5_002; i++) {
            documents.requested("job" + i, "file" + i);
        }
        assertThat(forgotten).containsExactly("job0/file0", "job1/file1");
    }

    @Test
    void forgetsTheOldestBeyondASize() {
        documents.requested("a", "1");
        documents.requested("b", "2");
        documents.ready("b", 20 << 20);
        documents.ready("a", 10 << 20);
        assertThat(forgotten).isEmpty();
        documents.requested("c", "3");
        documents.ready("c", 25 << 20);
        assertThat(forgotten).containsExactly("a/1", "b/2");
        documents.ready("a", 40 << 20);
        assertThat(forgotten).hasSize(2);
    }

    @Test
    void keepsOneHoweverLarge() {
        documents.requested("a", "1");
        documents.ready("a", 100 << 20);
        assertThat(forgotten).isEmpty();
    }
}
