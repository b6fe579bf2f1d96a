package io.docgen.gateway.graphql.persisted;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.testsupport.MemoryReplicas;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mode {@code only} without documents, in which nothing could be executed. */
class NoTrustedDocumentsTest {

    @Test
    void failTheStart(@TempDir Path empty) {
        assertThatThrownBy(() -> new TrustedDocuments(only(Optional.empty()), MemoryReplicas.none(),
                new DocumentFiles(ticks -> {}, Runnable::run)).onStart(new StartupEvent()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("graphql.trusted-documents.mode is only, but neither graphql.trusted-documents.path nor"
                        + " graphql.mcp.enabled is set. Nothing could be executed.");
        assertThatThrownBy(() -> new TrustedDocuments(only(Optional.of(empty)), MemoryReplicas.none(),
                new DocumentFiles(ticks -> {}, Runnable::run)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("graphql.trusted-documents.path is " + empty + ", which has no document");
    }

    private static TrustedDocumentsConfig only(Optional<Path> path) {
        return new TrustedDocumentsConfig() {

            @Override
            public Mode mode() {
                return Mode.ONLY;
            }

            @Override
            public Optional<Path> path() {
                return path;
            }
        };
    }
}
