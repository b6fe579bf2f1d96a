package io.docgen.gateway.batch;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.box.BoxId;
import io.docgen.gateway.engine.scalar.JsonText;
import io.docgen.gateway.error.GatewayException;
import io.docgen.gateway.error.InvalidArgumentsException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes Box's request of a {@link CreateDocgenBatchInput}, or refuses it before Box is asked. */
@ApplicationScoped
class BatchRequestFactory {

    private final long maxData;

    BatchRequestFactory(BatchConfig config) {
        this.maxData = config.maxData().asLongValue();
    }

    /**
     * @throws GatewayException {@code BAD_USER_INPUT}, naming what is wrong; with documents an
     *         {@link InvalidArgumentsException} that names all that is
     */
    BoxBatchRequest of(CreateDocgenBatchInput input) {
        String version = input.templateFileVersionId();
        if (input.documents().isEmpty()) {
            throw GatewayException.badUserInput("documents", "must hold at least one document.");
        }
        return BoxBatchRequest.of(BoxId.require("templateFileId", input.templateFileId()),
                version == null ? null : BoxId.require("templateFileVersionId", version),
                BoxId.require("destinationFolderId", input.destinationFolderId()),
                input.outputType().boxName(),
                documents(input.documents()));
    }

    private List<BoxBatchRequest.Document> documents(List<DocgenDocumentInput> inputs) {
        List<GatewayException> wrong = new ArrayList<>();
        List<BoxBatchRequest.Document> documents = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            String name = inputs.get(i).name();
            String data = JsonText.of(inputs.get(i).data());
            refuse(wrong, "documents[" + i + "].name", OutputFileName.mistake(name));
            refuse(wrong, "documents[" + i + "].data", mistake(data));
            documents.add(new BoxBatchRequest.Document(name, data));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidArgumentsException(wrong);
        }
        return documents;
    }

    private Optional<String> mistake(String data) {
        if (data == null || !data.startsWith("{")) {
            return Optional.of("must be a JSON object.");
        }
        return data.getBytes(StandardCharsets.UTF_8).length > maxData
                ? Optional.of("must be at most " + maxData + " bytes of JSON.") : Optional.empty();
    }

    private static void refuse(List<GatewayException> wrong, String argument, Optional<String> mistake) {
        mistake.ifPresent(rule -> wrong.add(GatewayException.badUserInput(argument, rule)));
    }
}
