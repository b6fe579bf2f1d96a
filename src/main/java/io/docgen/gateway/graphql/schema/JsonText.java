package io.docgen.gateway.graphql.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of the {@code JSON} scalar: its text, with all numbers as they were sent. */
public final class JsonText implements JsonValue {

    private static final JsonFactory JSON = new JsonFactory();

    private final String text;

    private JsonText(String text) {
        this.text = text;
    }

    /** The type of the value, by its first character. */
    @Override
    public ValueType getValueType() {
        return switch (text.charAt(0)) {
            case '{' -> ValueType.OBJECT;
            case '[' -> ValueType.ARRAY;
            case '"' -> ValueType.STRING;
            case 't' -> ValueType.TRUE;
            case 'f' -> ValueType.FALSE;
            case 'n' -> ValueType.NULL;
            default -> ValueType.NUMBER;
        };
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }

    /** A value that this gateway makes: of maps, lists, texts, numbers and truth values. */
    public static JsonText of(Map<String, Object> object) {
        try {
            return ofVariable(object);
        } catch (IOException neverOfText) {
            throw new UncheckedIOException(neverOfText);
        }
    }

    /** @param value of a variable: a map, list, string, number, boolean or null */
    static JsonText ofVariable(Object value) throws IOException {
        return of(json -> write(json, value));
    }

    /** @param literal of a document, which may contain variables */
    static JsonText ofLiteral(Value<?> literal, CoercedVariables variables) throws IOException {
        return of(json -> write(json, literal, variables));
    }

    private interface Content {

        void write(JsonGenerator json) throws IOException;
    }

    private static JsonText of(Content content) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            content.write(json);
        }
        return new JsonText(escapeLoneSurrogates(text.toString()));
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                json.writeFieldName(String.valueOf(field.getKey()));
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> array) {
            json.writeStartArray();
            for (Object item : array) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            json.writeNumber(text(number));
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof JsonText known) {
            json.writeRawValue(known.text);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void write(JsonGenerator json, Value<?> literal, CoercedVariables variables) throws IOException {
        if (literal instanceof ObjectValue object) {
            json.writeStartObject();
            for (ObjectField field : object.getObjectFields()) {
                if (!(field.getValue() instanceof VariableReference left) || variables.containsKey(left.getName())) {
                    json.writeFieldName(field.getName());
                    write(json, field.getValue(), variables);
                }
            }
            json.writeEndObject();
        } else if (literal instanceof ArrayValue array) {
            json.writeStartArray();
            for (Value<?> item : array.getValues()) {
                write(json, item, variables);
            }
            json.writeEndArray();
        } else {
            write(json, scalar(literal, variables));
        }
    }

    private static @Nullable Object scalar(Value<?> literal, CoercedVariables variables) {
        if (literal instanceof StringValue text) {
            return text.getValue();
        }
        if (literal instanceof IntValue number) {
            return number(number.getValue(), number);
        }
        if (literal instanceof FloatValue number) {
            return number(number.getValue(), number);
        }
        if (literal instanceof BooleanValue truth) {
            return truth.isValue();
        }
        if (literal instanceof EnumValue name) {
            return name.getName();
        }
        return literal instanceof VariableReference variable ? variables.get(variable.getName()) : null;
    }

    private static Number number(Number value, Value<?> literal) {
        String negativeZero = literal.getAdditionalData().get(NegativeZero.KEY);
        return negativeZero == null ? value : new NegativeZero(negativeZero);
    }

    /** The number as it was sent, the sign and case of its exponent aside: {@code 5060.50}, {@code 1E2}. */
    private static String text(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toString().replace("E+", "E") : number.toString();
    }

    /** Lone surrogates cannot be encoded as UTF-8. They occur only in strings. */
    private static String escapeLoneSurrogates(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair && escaped == null) {
                escaped = new StringBuilder(text.substring(0, i));
            }
            if (escaped != null && Character.isSurrogate(c) && !pair) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else if (escaped != null) {
                escaped.append(c);
            }
            if (pair) {
                i++;
                if (escaped != null) {
                    escaped.append(text.charAt(i));
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }
}
