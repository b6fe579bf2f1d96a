package io.docgen.gateway.testsupport;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Box's OpenAPI descriptions, as something to hold requests and answers against. */
public final class BoxContract {

    private static final OpenApiInteractionValidator DOCGEN = validator("docgen-openapi.json");
    private static final OpenApiInteractionValidator FILES = validator("files-openapi.json");

    private BoxContract() {
    }

    /** What is wrong with an answer; empty if nothing is. */
    public static List<String> complaints(Request request, Response response) {
        return messages(of(request).validate(request, response));
    }

    /** What is wrong with a request; empty if nothing is. */
    public static List<String> complaints(Request request) {
        return messages(of(request).validateRequest(request));
    }

    private static OpenApiInteractionValidator of(Request request) {
        return request.getPath().contains("/docgen_") ? DOCGEN : FILES;
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
                        // Box adds fields without a new version of the description. (With this, allOf works too.)
                        .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                        .withLevel("validation.response.body.schema.additionalProperties", Level.IGNORE)
                        // Tokens are Box's to check.
                        .withLevel("validation.request.security.missing", Level.IGNORE)
                        .build())
                .build();
    }

    private static String description(String name) {
        try (InputStream resource = BoxContract.class.getResourceAsStream("/box/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    // It requires a field of shared links, accessed, that it does not have: it means access.
                    .replace("\"accessed\"", "\"access\"")
                    // A part of an allOf that says nothing but "not null" is one the validator lets nothing match.
                    .replaceAll(",\\s*\\{\\s*\"nullable\":\\s*false\\s*}", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
