package io.docgen.gateway.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.box.BoxId;
import io.docgen.gateway.graphql.GatewayException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Makes Box's request of a {@link CreateDocgenBatchInput}, or refuses it before Box is asked. */
@ApplicationScoped
class BatchRequests {

    private final ObjectMapper json;
    private final long maxData;

    BatchRequests(ObjectMapper json, BatchConfig config) {
        this.json = json;
        this.maxData = config.maxData().asLongValue();
    }

    /** @throws GatewayException {@code BAD_USER_INPUT}, naming what is wrong, and with documents which one */
    BoxBatchRequest of(CreateDocgenBatchInput input) {
        String version = input.templateFileVersionId();
        if (input.documents().isEmpty()) {
            throw GatewayException.badUserInput("'documents' must hold at least one document.");
        }
        return BoxBatchRequest.of(BoxId.require("templateFileId", input.templateFileId()),
                version == null ? null : BoxId.require("templateFileVersionId", version),
                BoxId.require("destinationFolderId", input.destinationFolderId()),
                input.outputType().boxName(),
                documents(input.documents()));
    }

    private List<BoxBatchRequest.Document> documents(List<DocgenDocumentInput> documents) {
        return IntStream.range(0, documents.size()).mapToObj(i -> document(documents.get(i), "documents[" + i + "]"))
                .toList();
    }

    private BoxBatchRequest.Document document(DocgenDocumentInput document, String place) {
        String name = document.name();
        if (name.isBlank() || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
            throw GatewayException.badUserInput("'" + place + ".name' must be a name without slashes.");
        }
        if (document.data() == null || document.data().getValueType() != JsonValue.ValueType.OBJECT) {
            throw GatewayException.badUserInput("'" + place + ".data' must be a JSON object.");
        }
        String data = document.data().toString();
        if (data.getBytes(StandardCharsets.UTF_8).length > maxData) {
            throw GatewayException.badUserInput("'" + place + ".data' must be at most " + maxData + " bytes of JSON.");
        }
        try {
            return new BoxBatchRequest.Document(name, json.readTree(data));
        } catch (JsonProcessingException writtenByAJsonLibrary) {
            throw new IllegalStateException(writtenByAJsonLibrary);
        }
    }
}
