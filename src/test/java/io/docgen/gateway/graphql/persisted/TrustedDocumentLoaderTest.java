package io.docgen.gateway.graphql.persisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.support.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedDocumentLoaderTest {

    private static final String QUERY = "{ viewer { id } }";

    @TempDir
    Path folder;

    @Test
    void readsEveryGraphqlFileOfAFolder() throws IOException {
        Files.writeString(folder.resolve("viewer.graphql"), QUERY);
        Files.writeString(folder.resolve("README.md"), "no query");
        assertThat(TrustedDocumentLoader.read(folder)).isEqualTo(Map.of(Sha256.of(QUERY), QUERY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:"})
    void readsAManifest(String prefix) throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, "{\"" + prefix + Sha256.of(QUERY) + "\": \"" + QUERY + "\"}");
        assertThat(TrustedDocumentLoader.read(manifest)).isEqualTo(Map.of(Sha256.of(QUERY), QUERY));
    }

    /** Relay's compiler uses MD5 by default. */
    @Test
    void readsTheManifestOfRelay() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, "{\"96ceec43bcdecf7a94ada8498ad3d954\": \"" + QUERY + "\"}");
        assertThat(TrustedDocumentLoader.read(manifest))
                .isEqualTo(Map.of("96ceec43bcdecf7a94ada8498ad3d954", QUERY, Sha256.of(QUERY), QUERY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer-1", "<hash>"})
    void readsTheManifestOfApollo(String form) throws IOException {
        String id = form.replace("<hash>", Sha256.of(QUERY));
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, """
                {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [
                  {"id": "%s", "name": "Viewer", "type": "query", "body": "%s"}]}""".formatted(id, QUERY));
        assertThat(TrustedDocumentLoader.read(manifest)).containsEntry(id, QUERY)
                .containsEntry(Sha256.of(QUERY), QUERY);
    }

    @Test
    void rejectsTwoDocumentsWithOneId() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, """
                {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [
                  {"id": "a", "body": "{ viewer { id } }"}, {"id": "a", "body": "{ viewer { name } }"}]}""");
        assertThatThrownBy(() -> TrustedDocumentLoader.read(manifest)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two documents with the id a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"24e54da8a47da42107f8d8cbdbdb37f9\": \"{ viewer { id } }\"}",
            "{\"format\": \"apollo-persisted-query-manifest\", \"operations\": [{\"body\": \"{ viewer { id } }\"}]}",
            "{\"format\": \"apollo-persisted-query-manifest\", \"operations\": [{\"id\": \"a\"}]}",
            "{\"abc\": \"{ viewer { id } }\"}", "{\"abc\": 1}", "[]", "not JSON"})
    void rejectsAnInvalidManifest(String content) throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, content);
        assertThatThrownBy(() -> TrustedDocumentLoader.read(manifest)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejectsAMissingPath() {
        assertThatThrownBy(() -> TrustedDocumentLoader.read(folder.resolve("nothing")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
