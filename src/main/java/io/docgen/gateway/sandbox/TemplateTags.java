package io.docgen.gateway.sandbox;

import io.docgen.gateway.sandbox.document.TemplateTag;
import io.docgen.gateway.sandbox.document.UnusableDocumentException;
import io.docgen.gateway.tag.DataPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * The tags of a template as Box lists them. That ends and {@code else} are listed is an assumption: of Box only tags
 * with a value are known.
 */
final class TemplateTags {

    private TemplateTags() {
    }

    /** Box's {@code DocGenTag} for each, in the order of the text. What is no Word document has none. */
    static List<JsonObject> of(SandboxFile file) {
        try {
            return TemplateContent.of(file).tags().stream().map(TemplateTags::json).toList();
        } catch (UnusableDocumentException unreadable) {
            return List.of();
        }
    }

    private static JsonObject json(TemplateTag tag) {
        List<String> paths = tag.paths().stream().map(DataPath::chain).flatMap(List::stream).distinct().toList();
        return new JsonObject().put("tag_content", tag.tag().content()).put("tag_type", type(tag))
                .put("json_paths", new JsonArray(paths));
    }

    private static String type(TemplateTag tag) {
        return switch (tag.tag().kind()) {
            case ARITHMETIC -> "arithmetic";
            case IF, ELSE_IF, ELSE, END_IF -> "conditional";
            case FOR, END_FOR -> "for-loop";
            case TABLE_ROW, END_TABLE_ROW -> "table-loop";
            default -> tag.picture() ? "image" : "text";
        };
    }
}
