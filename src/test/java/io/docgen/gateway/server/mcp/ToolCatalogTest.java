package io.docgen.gateway.server.mcp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.graphql.persisted.DocumentFiles;
import io.docgen.gateway.graphql.persisted.TrustedDocuments;
import io.docgen.gateway.graphql.schema.ServedSchema;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the operator that are no tools. */
@QuarkusTest
class ToolCatalogTest {

    @Inject
    ServedSchema schema;

    @Inject
    TrustedDocuments trusted;

    @Inject
    DocumentFiles files;

    @TempDir
    Path folder;

    @Test
    void namesTheFileThatIsNoTool() throws IOException {
        Files.writeString(folder.resolve("good.graphql"), "query good { viewer { id } }");
        Files.writeString(folder.resolve("wrong.graphql"), "query wrong {");
        refuses("has wrong.graphql, which is no tool: Invalid syntax");
        Files.writeString(folder.resolve("wrong.graphql"), "{ viewer { id } }");
        refuses("has wrong.graphql, which is no tool: It has an operation without a name");
    }

    @Test
    void namesBothFilesWithOneName() throws IOException {
        Files.writeString(folder.resolve("one.graphql"), "query same { viewer { id } }");
        Files.writeString(folder.resolve("two.graphql"), "query same { viewer { name } }");
        refuses("has two operations that are called same, in one.graphql and two.graphql.");
    }

    private void refuses(String problem) {
        assertThatThrownBy(() -> new ToolCatalog(new Config(folder), schema, trusted, files))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("graphql.mcp.documents is " + folder + ", which " + problem)
                .message().endsWith(".").doesNotEndWith("..");
    }

    private record Config(Path folder) implements McpConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Optional<Path> documents() {
            return Optional.of(folder);
        }

        @Override
        public boolean mutations() {
            return false;
        }

        @Override
        public Optional<List<String>> authorizationServers() {
            return Optional.empty();
        }
    }
}
