package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.support.error.ErrorCode;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What replicas know of a request with an idempotency key.
 *
 * @param fingerprint the hash of what is requested
 * @param holder the replica that requests it, or has
 * @param attempt tells the requests of one replica apart
 * @param result as {@link OutcomeCodec} writes it; null if there is none
 * @param failure with which it may have been executed; null if there is none
 */
record SharedRequest(String fingerprint, String holder, String attempt, @Nullable String result,
        @Nullable BoxException failure) {

    static SharedRequest running(String fingerprint, String holder) {
        return new SharedRequest(fingerprint, holder, UUID.randomUUID().toString(), null, null);
    }

    SharedRequest succeeded(String result) {
        return new SharedRequest(fingerprint, holder, attempt, result, null);
    }

    SharedRequest failed(BoxException failure) {
        return new SharedRequest(fingerprint, holder, attempt, null, failure);
    }

    /** Of a replica that has ended before it has told what became of the request. */
    SharedRequest abandoned() {
        return failed(BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                "The gateway has stopped while Box was asked. Box may have executed the request anyway. Check before you "
                        + "try again.")
                .safeToRetry(false).build());
    }

    boolean isRunning() {
        return result == null && failure == null;
    }

    String encoded() {
        JsonObject json = new JsonObject().put("fingerprint", fingerprint).put("holder", holder)
                .put("attempt", attempt);
        if (result != null) {
            json.put("result", result);
        }
        if (failure != null) {
            json.put("failure", new JsonObject(failure.extensions()).put("message", failure.getMessage()));
        }
        return json.encode();
    }

    static SharedRequest decode(String text) {
        JsonObject json = new JsonObject(text);
        return new SharedRequest(json.getString("fingerprint"), json.getString("holder"), json.getString("attempt"),
                json.getString("result"),
                json.containsKey("failure") ? failure(json.getJsonObject("failure")) : null);
    }

    private static BoxException failure(JsonObject json) {
        return BoxException.of(ErrorCode.valueOf(json.getString("code")), json.getString("message"))
                .status(json.getInteger("boxStatus")).boxCode(json.getString("boxCode"))
                .requestId(json.getString("boxRequestId")).safeToRetry(false).build();
    }
}
