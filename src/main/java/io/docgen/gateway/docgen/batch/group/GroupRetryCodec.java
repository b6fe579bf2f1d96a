package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.docgen.idempotency.OutcomeCodec;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Writes what became of a retry: the positions that were skipped, and the group of the others. The names are in the
 * request.
 *
 * @param requests one for each document of the input
 */
record GroupRetryCodec(List<BoxBatchRequest> requests) implements OutcomeCodec<GroupRetry> {

    private static final String SKIPPED = "skipped";
    private static final String GROUP = "group";

    @Override
    public String encode(GroupRetry retry) {
        JsonArray skipped = new JsonArray();
        retry.skipped().forEach(skip -> skipped.add(new JsonArray().add(skip.index()).add(skip.reason().name())));
        JsonObject encoded = new JsonObject().put(SKIPPED, skipped);
        return retry.created() == null
                ? encoded.encode()
                : encoded.put(GROUP, new GroupCodec(GroupRetry.left(requests, retry.skipped())).encode(retry.created()))
                        .encode();
    }

    @Override
    public GroupRetry decode(String text) {
        JsonObject encoded = new JsonObject(text);
        List<DocgenDocumentSkip> skipped = encoded.getJsonArray(SKIPPED).stream().map(JsonArray.class::cast)
                .map(skip -> skip(skip.getInteger(0), skip.getString(1))).toList();
        String group = encoded.getString(GROUP);
        return new GroupRetry(skipped, group == null
                ? null
                : new GroupCodec(GroupRetry.left(requests, skipped)).decode(group));
    }

    private DocgenDocumentSkip skip(int index, String reason) {
        return new DocgenDocumentSkip(index, requests.get(index).documents().get(0).generatedFileName(),
                DocgenDocumentSkipReason.valueOf(reason));
    }
}
