package io.docgen.gateway.server.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.docgen.gateway.server.http.JsonResponse;
import io.docgen.gateway.server.load.UnsentResponses;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/** Answers requests with JSON-RPC 2.0. */
final class RpcResponse {

    private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final String TYPE = "application/json";

    private final RoutingContext ctx;
    private final UnsentResponses unsent;
    private final @Nullable Object id;

    /** @param id of the request; null if it is unknown */
    RpcResponse(RoutingContext ctx, UnsentResponses unsent, @Nullable Object id) {
        this.ctx = ctx;
        this.unsent = unsent;
        this.id = id;
    }

    /** Writes something as JSON. */
    interface Content {

        void write(JsonGenerator json) throws IOException;
    }

    /** The JSON of something. */
    static String json(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            content.write(json);
        } catch (IOException neverOfText) {
            throw new UncheckedIOException(neverOfText);
        }
        return text.toString();
    }

    /** Sends the result of a request. */
    void result(int status, Content result) {
        send(status, json -> {
            json.writeFieldName("result");
            result.write(json);
        });
    }

    /** Sends the error of a request. */
    void error(int status, int code, String message, Map<String, Object> data) {
        send(status, json -> {
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", code);
            json.writeStringField("message", message);
            if (!data.isEmpty()) {
                json.writeFieldName("data");
                value(json, data);
            }
            json.writeEndObject();
        });
    }

    /** Sends that a message was received which has no answer. */
    void accepted() {
        JsonResponse.end(ctx, StatusCode.ACCEPTED, TYPE, Buffer.buffer(), null);
    }

    private void send(int status, Content content) {
        String message = json(json -> {
            json.writeStartObject();
            json.writeStringField("jsonrpc", "2.0");
            json.writeFieldName("id");
            value(json, id);
            content.write(json);
            json.writeEndObject();
        });
        JsonResponse.end(ctx, status, TYPE, Buffer.buffer(message), unsent);
    }

    /** Writes a value of maps, lists, texts, numbers and truth values. */
    static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                value(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(value.toString());
        }
    }
}
