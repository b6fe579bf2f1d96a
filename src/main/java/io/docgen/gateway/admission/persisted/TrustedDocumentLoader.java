package io.docgen.gateway.admission.persisted;

import io.docgen.gateway.admission.Sha256;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Loads the trusted documents of the operator. */
final class TrustedDocumentLoader {

    private TrustedDocumentLoader() {
    }

    /**
     * The documents by hash.
     *
     * @throws ConfigurationException with a clear message if they cannot be read or a hash is wrong
     */
    static Map<String, String> read(Path path) {
        try {
            return Files.isDirectory(path) ? folder(path) : manifest(path);
        } catch (IOException | JsonException unreadable) {
            throw new ConfigurationException(
                    "graphql.trusted-documents.path is " + path + ", which is neither a folder of "
                            + "*.graphql files nor a JSON object of hashes and documents.");
        }
    }

    private static Map<String, String> folder(Path folder) throws IOException {
        Map<String, String> documents = new HashMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(".graphql")).toList();
        }
        for (Path file : files) {
            String query = Files.readString(file);
            documents.put(Sha256.of(query), query);
        }
        return documents;
    }

    private static Map<String, String> manifest(Path file) throws IOException {
        Map<String, String> documents = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(Files.readString(file)))) {
            JsonObject manifest = reader.readObject();
            for (Map.Entry<String, JsonValue> entry : manifest.entrySet()) {
                String hash = entry.getKey().startsWith("sha256:") ? entry.getKey().substring(7) : entry.getKey();
                if (!(entry.getValue() instanceof JsonString query) || !Sha256.of(query.getString()).equals(hash)) {
                    throw new ConfigurationException(
                            "graphql.trusted-documents.path is " + file + ", where " + entry.getKey()
                                    + " is not the SHA-256 of its document.");
                }
                documents.put(hash, query.getString());
            }
        }
        return documents;
    }
}
