package io.docgen.gateway.server.http;

import io.docgen.gateway.graphql.GraphqlRequest;
import io.docgen.gateway.operation.UploadedFile;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses the fields of a multipart request, and puts its file where {@code map} wants it. */
final class UploadRequestParser {

    private static final String VARIABLES = "variables";

    private UploadRequestParser() {
    }

    /**
     * The request, with the file in a variable.
     *
     * @param field the name of the part of the file
     * @throws InvalidRequestException if the HTTP request is not a GraphQL multipart request with one operation
     */
    static GraphqlRequest read(Map<String, String> fields, String field, UploadedFile file) {
        Map<String, Object> operations = object(fields, "operations");
        if (!(object(fields, "map").get(field) instanceof List<?> paths) || object(fields, "map").size() > 1
                || paths.size() != 1 || !(paths.get(0) instanceof String path)) {
            throw invalid("'map' must name the one place of the file, such as {\"0\": [\"variables.file\"]}.");
        }
        put(operations, path, file);
        try {
            return GraphqlRequest.of(operations);
        } catch (GatewayException wrongType) {
            throw invalid(wrongType.getMessage());
        }
    }

    private static Map<String, Object> object(Map<String, String> fields, String name) {
        String rule = "Send '" + name + "' as a JSON object, before the file. Batches are not supported.";
        String text = fields.get(name);
        if (text == null) {
            throw invalid(rule);
        }
        return JsonBody.parsed(text, rule);
    }

    private static void put(Map<String, Object> operations, String path, UploadedFile file) {
        String[] steps = path.split("\\.", -1); // never empty
        Object at = steps[0].equals(VARIABLES) ? operations.get(VARIABLES) : null;
        for (int i = 1; i < steps.length - 1; i++) {
            at = step(at, steps[i]);
        }
        if (steps.length < 2 || !replaced(at, steps[steps.length - 1], file)) {
            throw invalid("'map' must lead to a variable that is null in 'operations'.");
        }
    }

    private static @Nullable Object step(@Nullable Object at, String name) {
        if (at instanceof Map<?, ?> object) {
            return object.get(name);
        }
        return at instanceof List<?> list && isIndex(name, list) ? list.get(Integer.parseInt(name)) : null;
    }

    @SuppressWarnings("unchecked") // of JSON
    private static boolean replaced(@Nullable Object at, String name, UploadedFile file) {
        if (at instanceof Map<?, ?> object && object.containsKey(name) && object.get(name) == null) {
            ((Map<String, Object>) object).put(name, file);
            return true;
        }
        if (at instanceof List<?> list && isIndex(name, list) && list.get(Integer.parseInt(name)) == null) {
            ((List<Object>) list).set(Integer.parseInt(name), file);
            return true;
        }
        return false;
    }

    private static boolean isIndex(String name, List<?> list) {
        return name.matches("[0-9]{1,6}") && Integer.parseInt(name) < list.size();
    }

    private static InvalidRequestException invalid(String message) {
        return InvalidRequestException.wrongParameters(message);
    }
}
