package io.docgen.gateway.graphql.persisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docgen.gateway.support.Sha256;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
        assertThat(read(folder)).isEqualTo(Map.of(Sha256.of(QUERY), QUERY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:"})
    void readsAManifest(String prefix) throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, "{\"" + prefix + Sha256.of(QUERY) + "\": \"" + QUERY + "\"}");
        assertThat(read(manifest)).isEqualTo(Map.of(Sha256.of(QUERY), QUERY));
    }

    /** Relay's compiler uses MD5 by default. */
    @Test
    void readsTheManifestOfRelay() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, "{\"96ceec43bcdecf7a94ada8498ad3d954\": \"" + QUERY + "\"}");
        assertThat(read(manifest))
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
        assertThat(read(manifest)).containsEntry(id, QUERY)
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
    void readsALinkToAFile() throws IOException {
        Files.createSymbolicLink(folder.resolve("viewer.graphql"), Files.writeString(folder.resolve("a"), QUERY));
        assertThat(read(folder)).containsValue(QUERY);
    }

    @Test
    void saysWhatAFileIsThatCannotBeRead() throws IOException {
        Path file = folder.resolve("d.graphql");
        Files.createSymbolicLink(file, folder.resolve("nothing"));
        rejects(folder, "has d.graphql, which is a link to a file that does not exist");
        Files.delete(file);
        Files.createDirectory(file);
        rejects(folder, "has d.graphql, which is a folder");
        Files.delete(file);
        Files.write(file, new byte[]{'{', (byte) 0xff});
        rejects(folder, "has d.graphql, which is not in UTF-8");
        rejects(file, "is not in UTF-8");
        Files.write(file, new byte[DocumentReader.MAX_BYTES + 1]);
        rejects(folder, "has d.graphql, which is too long: all documents together may have 16 MiB");
        rejects(folder.resolve("nothing"), "does not exist");
        assertThat(DocumentReader.problem(file, new AccessDeniedException("")))
                .isEqualTo("the gateway has no permission to read");
    }

    /** Opening one would wait until somebody writes into it. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void doesNotOpenAPipe() throws Exception {
        Path pipe = folder.resolve("pipe.graphql");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        rejects(folder, "has pipe.graphql, which is no regular file, but a pipe, a socket or a device");
        rejects(pipe, "is no regular file, but a pipe, a socket or a device");
    }

    @Test
    void rejectsTooManyFiles() throws IOException {
        for (int i = 0; i <= DocumentReader.MAX_FILES; i++) {
            Files.createFile(folder.resolve(i + ".graphql"));
        }
        rejects(folder, "has more than 5000 files: use a manifest");
    }

    @Test
    void saysWhereADocumentIs() throws IOException {
        Files.writeString(folder.resolve("viewer.graphql"), QUERY);
        assertThat(TrustedDocumentLoader.read(folder).values())
                .containsExactly(new TrustedDocument(QUERY, "viewer.graphql"));
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, "{\"" + Sha256.of(QUERY) + "\": \"" + QUERY + "\"}");
        assertThat(TrustedDocumentLoader.read(manifest).values())
                .containsExactly(new TrustedDocument(QUERY, "the entry " + Sha256.of(QUERY)));
    }

    private static Map<String, String> read(Path path) {
        return TrustedDocumentLoader.read(path).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().text()));
    }

    private static void rejects(Path path, String problem) {
        assertThatThrownBy(() -> TrustedDocumentLoader.read(path)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }
}
