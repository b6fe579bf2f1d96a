package io.docgen.gateway.sandbox;

import io.docgen.gateway.sandbox.document.FilledDocument;
import io.docgen.gateway.sandbox.document.PdfDocument;
import io.docgen.gateway.sandbox.document.UnusableDocumentException;
import io.docgen.gateway.sandbox.document.WordTemplate;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a template with data.
 *
 * @param content the file; null if there is none, because of the errors
 * @param errors Box's sentences
 */
record GeneratedDocument(@Nullable Buffer content, List<String> errors, List<String> warnings) {

    private static final int MOST_UNKNOWN = 20;
    private static final int LONGEST = 200;

    /** A document that could not be made. */
    static GeneratedDocument failed(String error) {
        return new GeneratedDocument(null, List.of(error), List.of());
    }

    /**
     * Fills a template, which can take a second.
     *
     * @param data is not changed
     * @param outputType {@code docx} or {@code pdf}
     */
    static GeneratedDocument of(SandboxFile file, JsonObject data, String outputType) {
        try {
            WordTemplate template = TemplateContent.of(file);
            FilledDocument filled = template.fill(new JsonObject(data.toBuffer()).getMap());
            byte[] content = outputType.equals("pdf") ? PdfDocument.of(filled.docx()) : filled.docx();
            return new GeneratedDocument(Buffer.buffer(content),
                    Stream.concat(filled.missing().stream()
                            .map("The tag '%s' was not provided in the input data."::formatted),
                            filled.problems().stream()).toList(),
                    unused(template, data));
        } catch (UnusableDocumentException failure) {
            return failed(failure.sentence());
        }
    }

    private static List<String> unused(WordTemplate template, JsonObject data) {
        Set<String> used = template.tags().stream().flatMap(tag -> tag.paths().stream())
                .map(path -> path.steps().get(0).name()).collect(Collectors.toSet());
        return Stream.concat(
                data.fieldNames().stream().filter(name -> !used.contains(name)).sorted()
                        .map("The tag '%s' was provided but not used in the template."::formatted),
                template.unknownTags().stream().limit(MOST_UNKNOWN)
                        .map(tag -> tag.length() <= LONGEST ? tag : tag.substring(0, LONGEST) + "…")
                        .map("The tag '%s' is none that the sandbox knows, and stays as text."::formatted))
                .toList();
    }
}
