package io.docgen.gateway.graphql.execution;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.docgen.gateway.graphql.execution.plan.ResultObject;
import io.docgen.gateway.graphql.schema.JsonText;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes results and errors as JSON: those of every transport, whether an operation was executed or not. */
final class ResultJson {

    private static final int INITIAL_BYTES = 512;
    /** A buffer has up to twice the length of what was written, for as long as a client has not read it. */
    private static final int MAX_UNUSED = 64 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

    private ResultJson() {
    }

    private interface Content {

        void write(JsonGenerator json) throws IOException;
    }

    /** The whole result, in UTF-8. */
    static Buffer of(OperationResult result) {
        return utf8(json -> write(json, result));
    }

    /** The list of errors alone. */
    static String ofErrors(List<GraphQLError> errors) {
        return utf8(json -> writeErrors(json, errors)).toString();
    }

    @SuppressWarnings("deprecation") // the only way to a buffer that does not copy
    private static Buffer utf8(Content content) {
        ByteBuf bytes = Unpooled.buffer(INITIAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator((OutputStream) new ByteBufOutputStream(bytes))) {
            content.write(json);
        } catch (JsonGenerationException loneSurrogate) {
            return Buffer.buffer(text(content));
        } catch (IOException neverOfABuffer) {
            throw new UncheckedIOException(neverOfABuffer);
        }
        return Buffer.buffer(bytes.writableBytes() > MAX_UNUSED ? bytes.capacity(bytes.writerIndex()) : bytes);
    }

    /** As text first, whose encoding replaces characters that UTF-8 cannot have. */
    private static String text(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            content.write(json);
        } catch (IOException neverOfAString) {
            throw new UncheckedIOException(neverOfAString);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, OperationResult result) throws IOException {
        json.writeStartObject();
        if (!result.errors().isEmpty()) {
            json.writeFieldName("errors");
            writeErrors(json, result.errors());
        }
        if (result.executed()) {
            json.writeFieldName("data");
            write(json, result.data());
        }
        if (!result.extensions().isEmpty()) {
            json.writeFieldName("extensions");
            write(json, result.extensions());
        }
        json.writeEndObject();
    }

    private static void writeErrors(JsonGenerator json, List<GraphQLError> errors) throws IOException {
        json.writeStartArray();
        for (GraphQLError error : errors) {
            json.writeStartObject();
            json.writeStringField("message", error.getMessage());
            if (error.getLocations() != null && !error.getLocations().isEmpty()) {
                json.writeArrayFieldStart("locations");
                for (SourceLocation location : error.getLocations()) {
                    json.writeStartObject();
                    json.writeNumberField("line", location.getLine());
                    json.writeNumberField("column", location.getColumn());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            if (error.getPath() != null) {
                json.writeFieldName("path");
                write(json, error.getPath());
            }
            json.writeFieldName("extensions");
            write(json, error.getExtensions());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof ResultObject object) {
            json.writeStartObject();
            for (int i = 0; i < object.size(); i++) {
                json.writeFieldName(object.key(i));
                write(json, object.value(i));
            }
            json.writeEndObject();
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                json.writeFieldName(String.valueOf(field.getKey()));
                write(json, field.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (int i = 0; i < list.size(); i++) {
                write(json, list.get(i));
            }
            json.writeEndArray();
        } else {
            writeScalar(json, value);
        }
    }

    private static void writeScalar(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number && number.bitLength() < Long.SIZE) {
            json.writeNumber(number.longValue()); // a size in bytes, of which there are many
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof JsonText text) {
            json.writeRawValue(text.toString());
        } else {
            json.writeString(value.toString());
        }
    }
}
