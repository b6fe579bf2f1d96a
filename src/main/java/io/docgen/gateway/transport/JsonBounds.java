package io.docgen.gateway.transport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits of JSON in requests: nesting, number of tokens, length of names and numbers. The text is scanned once before
 * objects are created. Exponents are never expanded.
 */
public final class JsonBounds {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_NUMBER_LENGTH = 1000;
    private static final int MAX_NAME_LENGTH = 1000;
    private static final int MAX_EXPONENT_DIGITS = 4;
    private static final int MAX_TOKENS = 200_000;
    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*([0-9]+)$");

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH).maxNameLength(MAX_NAME_LENGTH)
                    .maxStringLength(Integer.MAX_VALUE).build()) // the whole body is bounded
            .build();

    private JsonBounds() {
    }

    /** The JSON object of a text; null if it is not one, or exceeds a limit. */
    public static JsonObject object(String text) {
        if (accept(text)) {
            try (JsonReader reader = READERS.createReader(new StringReader(text))) {
                return reader.readValue() instanceof JsonObject object ? object : null;
            } catch (JsonException | IllegalArgumentException unreadable) {
                return null; // the message would quote the content
            }
        }
        return null;
    }

    /** Whether a text is complete JSON within the limits. */
    static boolean accept(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() == null) {
                return false;
            }
            int depth = 0;
            int tokens = 0;
            do {
                if (++tokens > MAX_TOKENS) {
                    return false;
                }
                JsonToken token = json.currentToken();
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token.isNumeric() && !hasBoundedExponent(json.getText())) {
                    return false;
                }
                if (depth == 0) {
                    return json.nextToken() == null;
                }
            } while (json.nextToken() != null);
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean hasBoundedExponent(String number) {
        Matcher exponent = EXPONENT.matcher(number);
        return !exponent.find() || exponent.group(1).length() <= MAX_EXPONENT_DIGITS;
    }
}
