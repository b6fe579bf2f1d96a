package io.docgen.gateway.box;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.docgen.gateway.box.BoxDocgenJob.Failures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is wrong with a job. Box documents two lists of strings. Anything of another shape is kept as its JSON
 * text, because it says what went wrong.
 */
final class FailuresDeserializer extends StdDeserializer<Failures> {

    private static final long serialVersionUID = 1L;
    private static final String ERRORS = "errors";
    private static final String WARNINGS = "warnings";

    FailuresDeserializer() {
        super(Failures.class);
    }

    @Override
    public @Nullable Failures deserialize(JsonParser json, DeserializationContext context) throws IOException {
        JsonNode failures = json.readValueAsTree();
        return failures.isObject() && (failures.isEmpty() || failures.has(ERRORS) || failures.has(WARNINGS))
                ? new Failures(sentences(failures.path(ERRORS)), sentences(failures.path(WARNINGS)))
                : new Failures(sentences(failures), List.of());
    }

    private static List<String> sentences(JsonNode node) {
        List<String> sentences = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(sentence -> add(sentence, sentences));
        } else {
            add(node, sentences);
        }
        return sentences;
    }

    private static void add(JsonNode sentence, List<String> sentences) {
        if (!sentence.isNull() && !sentence.isMissingNode()) {
            sentences.add(sentence.isTextual() ? sentence.textValue() : sentence.toString());
        }
    }
}
