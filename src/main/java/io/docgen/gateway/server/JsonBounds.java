package io.docgen.gateway.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.docgen.gateway.graphql.schema.NegativeZero;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON of requests within limits: nesting, number of tokens, length of names and numbers. Exponents are never
 * expanded.
 */
public final class JsonBounds {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_NUMBER_LENGTH = 1000;
    private static final int MAX_NAME_LENGTH = 1000;
    private static final int MAX_EXPONENT_DIGITS = 4;
    private static final int MAX_TOKENS = 200_000;

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*([0-9]+)$");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH).maxNameLength(MAX_NAME_LENGTH).maxTokenCount(MAX_TOKENS)
                    .maxStringLength(Integer.MAX_VALUE).build()) // the whole body is bounded
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES) // clients would fill the shared table of names
            .build();

    private final JsonParser json;

    private JsonBounds(JsonParser json) {
        this.json = json;
    }

    /**
     * The JSON object of a text, of maps, lists, strings, integers, {@code BigDecimal}s, {@link NegativeZero}s,
     * booleans and nulls; null if it is not one, or exceeds a limit.
     */
    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    public static @Nullable Map<String, Object> object(String text) {
        try {
            return read(text) instanceof Map<?, ?> object ? (Map<String, Object>) object : null;
        } catch (IOException unreadable) {
            return null; // the message would quote the content
        }
    }

    /**
     * A JSON value, as in {@link #object}.
     *
     * @throws IOException if the text is not one JSON value, or exceeds a limit. Its message may quote the content
     */
    public static @Nullable Object read(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonBounds reader = new JsonBounds(parser);
            Object value = reader.value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw new IOException();
            }
            return value;
        }
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            if (token == null) {
                throw new IOException();
            }
            String name = json.currentName();
            object.put(name, value(json.nextToken()));
        }
        return object;
    }

    private List<Object> array() throws IOException {
        List<Object> array = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    @SuppressWarnings("NullAway") // a JSON null
    private Object value(@Nullable JsonToken token) throws IOException {
        if (token == null) {
            throw new IOException();
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> whole(json.getNumberValue());
            case VALUE_NUMBER_FLOAT -> decimal(json.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException();
        };
    }

    private Number whole(Number number) throws IOException {
        return number.equals(0) && json.getText().length() > 1 ? new NegativeZero(json.getText()) : number;
    }

    private static Number decimal(String number) throws IOException {
        Matcher exponent = EXPONENT.matcher(number);
        if (exponent.find() && exponent.group(1).length() > MAX_EXPONENT_DIGITS) {
            throw new IOException();
        }
        BigDecimal decimal = new BigDecimal(number);
        return decimal.signum() == 0 && number.charAt(0) == '-' ? new NegativeZero(number) : decimal;
    }
}
