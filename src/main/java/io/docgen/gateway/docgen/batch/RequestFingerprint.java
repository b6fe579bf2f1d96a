package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.support.Sha256;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.TreeMap;

/** A hash of what is requested. The order of the members of JSON objects makes no other request (RFC 8259). */
public final class RequestFingerprint {

    private RequestFingerprint() {
    }

    /** The hash of requests, in their order. */
    public static String of(List<BoxBatchRequest> requests) {
        StringBuilder text = new StringBuilder();
        for (BoxBatchRequest request : requests) {
            text.append(new BoxBatchRequest(request.file(), request.fileVersion(), request.inputSource(),
                    request.destinationFolder(), request.outputType(), List.of()));
            for (BoxBatchRequest.Document document : request.documents()) {
                string(document.generatedFileName(), text);
                try (JsonReader data = Json.createReader(new StringReader(document.userInput()))) {
                    append(data.readValue(), text);
                }
            }
        }
        return Sha256.of(text.toString());
    }

    private static void append(JsonValue value, StringBuilder text) {
        switch (value.getValueType()) {
            case OBJECT -> {
                text.append('{');
                new TreeMap<>(value.asJsonObject()).forEach((name, member) -> {
                    string(name, text);
                    append(member, text);
                });
                text.append('}');
            }
            case ARRAY -> {
                text.append('[');
                value.asJsonArray().forEach(element -> {
                    append(element, text);
                    text.append(',');
                });
                text.append(']');
            }
            default -> text.append(value);
        }
    }

    /** With its length, which no content can imitate. */
    private static void string(String content, StringBuilder text) {
        text.append(content.length()).append(':').append(content);
    }
}
