package io.docgen.gateway.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookMarksTest {

    private final WebhookMarks marks = new WebhookMarks();

    @Test
    void knowAWebhookByAnyOfItsMarks() {
        assertThat(marks.add(List.of("id 1", "signature 1"))).isTrue();
        assertThat(marks.add(List.of("id 2", "signature 1"))).isFalse();
        assertThat(marks.add(List.of("id 1", "signature 2"))).isFalse();
        assertThat(marks.add(List.of("id 2", "signature 2"))).as("nothing of a replay is remembered").isTrue();
    }

    @Test
    void areKeptAsHashes() {
        marks.add(List.of("x".repeat(20_000), "y"));
        assertThat(marks.kept()).hasSize(2).allMatch(kept -> kept.length() == 64);
    }
}
