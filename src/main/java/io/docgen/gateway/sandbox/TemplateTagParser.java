package io.docgen.gateway.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Parses the tags in the text of a template: Box's documented syntax ({@code {{item.name}}}, {@code {{if …}}}, loops),
 * with assumptions where it is undocumented.
 */
final class TemplateTagParser {

    private static final int MOST_BYTES = 1_000_000;
    private static final Pattern TAG = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");
    private static final Pattern LOOP = Pattern.compile("(for|tablerow)\\s+(\\w+)\\s+in\\s+([\\w.]+)");
    private static final Pattern KEYWORD = Pattern.compile("([a-z-]+)\\s+([\\w.]+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.]*");
    private static final Map<String, String> TYPES = Map.of("for", "for-loop", "tablerow", "table-loop", "if",
            "conditional");

    /** The paths that loop variables stand for. */
    private final Map<String, String> variables = new HashMap<>();
    private final List<JsonObject> tags = new ArrayList<>();

    private TemplateTagParser() {
    }

    /** The text of a Word document or other upload, up to a limit. */
    static String of(Buffer content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content.getBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
                }
            }
        } catch (IOException noZip) {
            // not a Word document
        }
        return content.slice(0, Math.min(content.length(), MOST_BYTES)).toString();
    }

    /** Box's {@code DocGenTag} for each, in the order of the text. */
    static List<JsonObject> tags(String text) {
        TemplateTagParser found = new TemplateTagParser();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            found.add(tag.group(), tag.group(1));
        }
        return List.copyOf(found.tags);
    }

    private void add(String content, String inside) {
        Matcher loop = LOOP.matcher(inside);
        Matcher keyword = KEYWORD.matcher(inside);
        if (loop.matches()) {
            variables.put(loop.group(2), loop.group(3));
            add(content, TYPES.getOrDefault(loop.group(1), loop.group(1)), loop.group(3));
        } else if (keyword.matches()) {
            add(content, TYPES.getOrDefault(keyword.group(1), keyword.group(1)), keyword.group(2));
        } else if (!inside.startsWith("end")) {
            add(content, NAME.matcher(inside).matches() ? "text" : "arithmetic", inside);
        }
    }

    private void add(String content, String type, String expression) {
        Set<String> paths = new LinkedHashSet<>();
        Matcher name = NAME.matcher(expression);
        while (name.find()) {
            paths.addAll(paths(name.group()));
        }
        tags.add(new JsonObject().put("tag_content", content).put("tag_type", type)
                .put("json_paths", new JsonArray(List.copyOf(paths))));
    }

    /** A path with all its parents, outermost first: {@code products} and {@code products.name}. */
    private List<String> paths(String name) {
        String[] parts = name.split("\\.", 2);
        String first = variables.getOrDefault(parts[0], parts[0]);
        return parts.length == 1 ? List.of(first) : List.of(first, first + "." + parts[1]);
    }
}
