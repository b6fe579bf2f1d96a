package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.file.ItemName;
import io.docgen.gateway.docgen.idempotency.IdempotentRequests;
import io.docgen.gateway.support.ByteSize;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidArgumentsException;
import jakarta.inject.Singleton;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates Box's request from a {@link CreateDocgenBatchInput}, or rejects the input before Box is called. */
@Singleton
public class BatchRequestFactory {

    /** Bytes of the data of one document, as JSON: what Box documents. */
    private static final int MAX_DATA = 100 * 1024;

    /**
     * The request.
     *
     * @param more violations of the input that are known already
     * @throws InvalidArgumentsException {@code BAD_USER_INPUT} that names all invalid arguments
     */
    public BoxBatchRequest of(CreateDocgenBatchInput input, GatewayException... more) {
        List<GatewayException> invalid = new ArrayList<>(List.of(more));
        String version = input.templateFileVersionId();
        reject(invalid, "templateFileId", BoxId.violation(input.templateFileId()));
        reject(invalid, "templateFileVersionId", version == null ? Optional.empty() : BoxId.violation(version));
        reject(invalid, "destinationFolderId", BoxId.violation(input.destinationFolderId()));
        reject(invalid, "idempotencyKey", IdempotentRequests.violation(input.idempotencyKey()));
        List<BoxBatchRequest.Document> documents = documents(invalid, input.documents());
        if (!invalid.isEmpty()) {
            throw new InvalidArgumentsException(invalid);
        }
        return BoxBatchRequest.of(input.templateFileId(), version, input.destinationFolderId(),
                input.outputType().boxName(), documents);
    }

    private List<BoxBatchRequest.Document> documents(List<GatewayException> invalid,
            List<DocgenDocumentInput> inputs) {
        if (inputs.isEmpty()) {
            reject(invalid, "documents", Optional.of("must hold at least one document."));
        }
        List<BoxBatchRequest.Document> documents = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String name = inputs.get(i).name();
            JsonValue data = inputs.get(i).data();
            reject(invalid, "documents[" + i + "].name", ItemName.violation(name));
            reject(invalid, "documents[" + i + "].data", violation(data));
            documents.add(new BoxBatchRequest.Document(name, data.toString()));
        }
        return documents;
    }

    private Optional<String> violation(JsonValue data) {
        if (data.getValueType() != JsonValue.ValueType.OBJECT) {
            return Optional.of("must be a JSON object.");
        }
        return data.toString().getBytes(StandardCharsets.UTF_8).length > MAX_DATA
                ? Optional.of("must be at most " + ByteSize.text(MAX_DATA) + " of JSON.")
                : Optional.empty();
    }

    private static void reject(List<GatewayException> invalid, String argument, Optional<String> violation) {
        violation.ifPresent(rule -> invalid.add(GatewayException.badUserInput(argument, rule)));
    }
}
