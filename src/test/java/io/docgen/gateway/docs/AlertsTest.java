package io.docgen.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The alerts themselves are tested by Prometheus' own tool, see {@code .ci/lint}. */
class AlertsTest {

    private static final Path ALERTS = Path.of("docker/alerts.yaml");

    @Test
    void areEachInTheRunbook() throws IOException {
        String alerts = Files.readString(ALERTS);
        List<String> names = found("- alert: (\\w+)", alerts);
        assertThat(names).isNotEmpty()
                .containsExactlyElementsOf(found("(?m)^## (\\w+)$", Files.readString(Path.of("src/docs/runbook.md"))));
        assertThat(found("runbook: src/docs/runbook.md#(\\w+)", alerts))
                .containsExactlyElementsOf(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    }

    /** Those are tested to exist and to count. */
    @ParameterizedTest
    @ValueSource(strings = {"docker/alerts.yaml", "docker/grafana/dashboards/gateway.json", "src/docs/runbook.md"})
    void lookAtDocumentedMetrics(String file) throws IOException {
        String documented = Files.readString(Path.of("src/docs/operations.md"));
        List<String> metrics = found(
                "\\b((?:graphql|docgen_document|box|ft|http_client|cache|store)_[a-z_]+)(?:_bucket|_count|_sum)?\\b",
                Files.readString(Path.of(file)));
        assertThat(metrics).isNotEmpty()
                .allSatisfy(metric -> assertThat(documented)
                        .contains('`' + metric.replaceFirst("_(bucket|count|sum)$", "") + '`'));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
    }
}
