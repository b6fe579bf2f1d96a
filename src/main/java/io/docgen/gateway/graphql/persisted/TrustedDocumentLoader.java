package io.docgen.gateway.graphql.persisted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docgen.gateway.support.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the trusted documents of the operator. A document of a manifest is found by its id there and by its SHA-256.
 */
final class TrustedDocumentLoader {

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final String APOLLO = "apollo-persisted-query-manifest";

    /** Hash functions by the length of their hexadecimal digits. MD5 is Relay's default. */
    private static final Map<Integer, String> ALGORITHMS = Map.of(32, "MD5", 40, "SHA-1", 64, "SHA-256");

    private TrustedDocumentLoader() {
    }

    /**
     * The documents by id.
     *
     * @throws IllegalArgumentException if they cannot be read or a hash is wrong, with what the path then "is" or "has"
     */
    static Map<String, TrustedDocument> read(Path path) {
        try {
            return Files.isDirectory(path) ? folder(path) : manifest(path);
        } catch (JsonProcessingException noJson) {
            throw invalid("is a file, and so must be a manifest of persisted documents, but is no JSON: line "
                    + noJson.getLocation().getLineNr() + ", column " + noJson.getLocation().getColumnNr());
        } catch (IOException unreadable) {
            throw invalid(DocumentReader.problem(path, unreadable));
        }
    }

    private static Map<String, TrustedDocument> folder(Path folder) throws IOException {
        Map<String, TrustedDocument> documents = new LinkedHashMap<>();
        List<Path> files = DocumentReader.list(folder);
        if (files.size() > DocumentReader.MAX_FILES) {
            throw invalid("has more than " + DocumentReader.MAX_FILES + " files: use a manifest");
        }
        DocumentReader reader = new DocumentReader();
        for (Path file : files) {
            String query = reader.read(file, "has " + file.getFileName() + ", which ");
            documents.put(Sha256.of(query), new TrustedDocument(query, file.getFileName().toString()));
        }
        return documents;
    }

    private static Map<String, TrustedDocument> manifest(Path file) throws IOException {
        JsonNode manifest = JSON.readTree(new DocumentReader().read(file, ""));
        if (!manifest.isObject()) {
            throw invalid("is JSON, but no object");
        }
        Map<String, TrustedDocument> documents = new LinkedHashMap<>();
        if (manifest.path("format").asText().equals(APOLLO)) {
            for (JsonNode operation : manifest.path("operations")) {
                add(documents, operation.path("id").asText(), operation.path("body"), true);
            }
        } else {
            for (Map.Entry<String, JsonNode> entry : manifest.properties()) {
                add(documents, entry.getKey(), entry.getValue(), false);
            }
        }
        return documents;
    }

    /** @param anyId whether an id may be something else than a hash */
    private static void add(Map<String, TrustedDocument> documents, String name, JsonNode document, boolean anyId) {
        String id = name.startsWith("sha256:") ? name.substring(7) : name;
        String query = document.textValue();
        String algorithm = id.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)
                ? ALGORITHMS.get(id.length())
                : null;
        if (query == null || id.isEmpty() || !(algorithm == null ? anyId : hash(algorithm, query).equals(id))) {
            throw invalid("has an entry, " + name + ", that is not the hash of its document");
        }
        TrustedDocument read = new TrustedDocument(query, "the entry " + name);
        TrustedDocument other = documents.put(id, read);
        if (other != null && !other.text().equals(query)) {
            throw invalid("has two documents with the id " + name);
        }
        documents.put(Sha256.of(query), read);
    }

    private static String hash(String algorithm, String query) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(query.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static IllegalArgumentException invalid(String problem) {
        return new IllegalArgumentException(problem);
    }
}
