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
 * What JSON may come in: nested so deep, with so many values, and names and numbers so long. It is read once, piece by piece,
 * before anything is made of it; what a number's exponent stands for is never written out.
 */
public final class JsonBounds {

    private static final int MOST_DEPTH = 100;
    private static final int MOST_OF_A_NUMBER = 1000;
    private static final int MOST_OF_A_NAME = 1000;
    private static final int MOST_EXPONENT_DIGITS = 4;
    private static final int MOST_TOKENS = 200_000;
    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*([0-9]+)$");

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH)
                    .maxNumberLength(MOST_OF_A_NUMBER).maxNameLength(MOST_OF_A_NAME)
                    .maxStringLength(Integer.MAX_VALUE).build()) // the whole body has a bound
            .build();

    private JsonBounds() {
    }

    /** The object that a text is; null if it is none, or past a bound. */
    public static JsonObject object(String text) {
        if (contain(text)) {
            try (JsonReader reader = READERS.createReader(new StringReader(text))) {
                return reader.readValue() instanceof JsonObject object ? object : null;
            } catch (JsonException | IllegalArgumentException unreadable) {
                return null; // what is wrong with it would tell of what is in it
            }
        }
        return null;
    }

    /** Whether a text is JSON, whole and within the bounds. */
    static boolean contain(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() == null) {
                return false;
            }
            int depth = 0;
            int tokens = 0;
            do {
                if (++tokens > MOST_TOKENS) {
                    return false;
                }
                JsonToken token = json.currentToken();
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token.isNumeric() && !isWithinReach(json.getText())) {
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

    private static boolean isWithinReach(String number) {
        Matcher exponent = EXPONENT.matcher(number);
        return !exponent.find() || exponent.group(1).length() <= MOST_EXPONENT_DIGITS;
    }
}
