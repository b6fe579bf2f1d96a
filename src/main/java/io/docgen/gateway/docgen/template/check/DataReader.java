package io.docgen.gateway.docgen.template.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads data as maps, lists, texts, numbers and truth values. Numbers of many digits, which take long to read exactly,
 * are read roughly: a check needs no more.
 */
final class DataReader {

    private static final int MOST_DIGITS = 64;

    /** The input was bounded before: whatever came through is read. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE)
                    .maxNestingDepth(10_000).build())
            .build();

    private DataReader() {
    }

    /** @param text a JSON object */
    static Map<String, Object> object(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return object(json);
        } catch (IOException neverOfAnInput) {
            throw new UncheckedIOException(neverOfAnInput);
        }
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            object.put(name, value(json));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(json));
                }
                yield list;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> json.getTextLength() <= MOST_DIGITS
                    ? new BigDecimal(json.getText())
                    : Double.valueOf(json.getText());
        };
    }
}
