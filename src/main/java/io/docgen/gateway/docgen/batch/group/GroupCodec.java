package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.docgen.idempotency.OutcomeCodec;
import io.docgen.gateway.support.error.ErrorCode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what became of a group: for each document the id of its batch, or why there is none. The names are in the
 * request.
 *
 * @param requests one for each document
 */
record GroupCodec(List<BoxBatchRequest> requests) implements OutcomeCodec<CreateDocgenBatchGroupPayload> {

    @Override
    public String encode(CreateDocgenBatchGroupPayload payload) {
        JsonArray documents = new JsonArray();
        GroupId.parse("id", payload.groupId()).documents().forEach(document -> documents.add(document.batchId()));
        for (DocgenDocumentRejection rejected : payload.rejectedDocuments()) {
            documents.set(rejected.index(), new JsonObject().put("code", rejected.code().name())
                    .put("message", rejected.message()).put("safeToRetry", rejected.safeToRetry())
                    .put("retryAfter", rejected.retryAfter()));
        }
        return documents.encode();
    }

    @Override
    public CreateDocgenBatchGroupPayload decode(String text) {
        JsonArray outcomes = new JsonArray(text);
        List<GroupId.Document> documents = new ArrayList<>();
        List<DocgenDocumentRejection> rejected = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String name = requests.get(i).documents().get(0).generatedFileName();
            if (outcomes.getValue(i) instanceof JsonObject why) {
                rejected.add(new DocgenDocumentRejection(i, name, ErrorCode.valueOf(why.getString("code")),
                        why.getString("message"),
                        why.getBoolean("safeToRetry"), why.getInteger("retryAfter")));
                documents.add(new GroupId.Document(name, null));
            } else {
                documents.add(new GroupId.Document(name, outcomes.getString(i)));
            }
        }
        return CreateDocgenBatchGroupPayload.of(new GroupId(documents), rejected);
    }
}
