package io.docgen.gateway.testsupport;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Validates requests and responses against Box's OpenAPI descriptions. */
public final class BoxContract {

    /** The keywords in a part of an allOf that only annotate. */
    private static final Set<String> REMARKS = Set.of("description", "nullable", "example");
    private static final OpenApiInteractionValidator DOCGEN = validator("docgen-openapi.json");
    private static final OpenApiInteractionValidator FILES = validator("files-openapi.json");
    private static final OpenApiInteractionValidator CHANGES = validator("deliver-openapi.json");

    private BoxContract() {
    }

    /** The violations of a response; empty if it is valid. */
    public static List<String> complaints(Request request, Response response) {
        return messages(of(request).validate(request, response));
    }

    /** The violations of a request; empty if it is valid. */
    public static List<String> complaints(Request request) {
        return messages(of(request).validateRequest(request));
    }

    private static OpenApiInteractionValidator of(Request request) {
        if (request.getPath().contains("/docgen_")) {
            return DOCGEN;
        }
        return request.getMethod() == Request.Method.GET && !request.getPath().contains("/sign_requests")
                ? FILES
                : CHANGES;
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage()).toList();
    }

    private static OpenApiInteractionValidator validator(String name) {
        return OpenApiInteractionValidator.createForInlineApiSpecification(description(name))
                .withBasePathOverride("/2.0")
                .withLevelResolver(LevelResolver.create()
                        // Box adds fields without a new version of the description. This also makes allOf work.
                        .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                        .withLevel("validation.response.body.schema.additionalProperties", Level.IGNORE)
                        // Tokens are checked by Box.
                        .withLevel("validation.request.security.missing", Level.IGNORE)
                        .build())
                .build();
    }

    private static String description(String name) {
        try (InputStream resource = BoxContract.class.getResourceAsStream("/box/" + name)) {
            String description = new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    // It requires a field "accessed" of shared links that does not exist; it means "access".
                    .replace("\"accessed\"", "\"access\"")
                    // It describes three ways to call this one path.
                    .replace("/files/{file_id}#add_shared_link", "/files/{file_id}");
            return ((JsonObject) simplified(new JsonObject(description))).encode();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Replaces each allOf of one schema and annotations by that schema: the validator matches nothing against
     * annotations, and reads an allOf as an object.
     */
    private static Object simplified(Object json) {
        if (json instanceof JsonArray array) {
            return new JsonArray(array.stream().map(BoxContract::simplified).toList());
        }
        if (!(json instanceof JsonObject object)) {
            return json;
        }
        JsonObject result = new JsonObject();
        object.forEach(field -> result.put(field.getKey(), simplified(field.getValue())));
        if (result.getValue("allOf") instanceof JsonArray parts) {
            List<JsonObject> schemas = parts.stream().map(JsonObject.class::cast)
                    .filter(part -> !REMARKS.containsAll(part.fieldNames())).toList();
            boolean nullable = parts.stream().anyMatch(part -> ((JsonObject) part).getBoolean("nullable", false));
            if (schemas.size() == 1 && !schemas.get(0).containsKey("$ref")) {
                result.remove("allOf");
                result.mergeIn(schemas.get(0)).put("nullable", nullable);
            } else {
                result.put("allOf", new JsonArray(schemas));
            }
        }
        return result;
    }
}
