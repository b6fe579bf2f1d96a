package io.docgen.gateway.box.direct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the path and query of a request from the arguments of a call. */
final class UriTemplate {

    private final List<Part> parts;

    private UriTemplate(List<Part> parts) {
        this.parts = parts;
    }

    /** A parameter, with the text before it. Text without a parameter has a negative index. */
    private record Part(String text, int index, boolean optional) {
    }

    /** Path and query. Values are percent-encoded; a parameter of the query that is null is left out. */
    String expand(Object[] arguments) {
        StringBuilder uri = new StringBuilder(256);
        char separator = '?';
        for (Part part : parts) {
            Object value = part.index() < 0 ? "" : arguments[part.index()];
            if (part.optional()) {
                if (value == null) {
                    continue;
                }
                uri.append(separator);
                separator = '&';
            }
            uri.append(part.text());
            append(uri, value);
        }
        return uri.toString();
    }

    private static void append(StringBuilder uri, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("a parameter of the path is null");
        }
        String text = value.toString();
        uri.append(isPlain(text) ? text : URLEncoder.encode(text, UTF_8).replace("+", "%20"));
    }

    /** Whether every character may stand in a path or query as it is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '_' || c == '-'
                    || c == ',' || c == '.')) {
                return false;
            }
        }
        return true;
    }

    /** Collects the parameters of a path that has their names in braces. */
    static final class Builder {

        private final String path;
        private final Map<String, Integer> pathParameters = new LinkedHashMap<>();
        private final List<Part> query = new ArrayList<>();

        Builder(String path) {
            this.path = path;
        }

        void path(String name, int index) {
            pathParameters.put(name, index);
        }

        void query(String name, int index) {
            query.add(new Part(name + "=", index, true));
        }

        UriTemplate build() {
            List<Part> parts = new ArrayList<>();
            int end = 0;
            for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', end)) {
                int close = path.indexOf('}', open);
                Integer index = pathParameters.get(path.substring(open + 1, close));
                if (index == null) {
                    throw new IllegalArgumentException("a parameter of " + path + " is missing");
                }
                parts.add(new Part(path.substring(end, open), index, false));
                end = close + 1;
            }
            parts.add(new Part(path.substring(end), -1, false));
            parts.addAll(query);
            return new UriTemplate(List.copyOf(parts));
        }
    }
}
