package io.docgen.gateway.docgen.idempotency;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.support.error.ErrorCode;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What replicas know of a request with an idempotency key.
 *
 * @param fingerprint the hash of what is requested
 * @param holder the replica that requests it, or has
 * @param attempt distinguishes the requests of one replica
 * @param state of the attempt
 * @param result as {@link OutcomeCodec} writes it; null unless it has succeeded
 * @param failure null unless it has failed and may have been executed
 */
record SharedRequest(String fingerprint, String holder, String attempt, State state, @Nullable String result,
        @Nullable BoxException failure) {

    enum State {
        RUNNING,
        SUCCEEDED,
        /** Box may have executed it. */
        FAILED,
        /** Box has not executed it, so that it may be requested again. */
        NOT_EXECUTED
    }

    static SharedRequest running(String fingerprint, String holder) {
        return new SharedRequest(fingerprint, holder, UUID.randomUUID().toString(), State.RUNNING, null, null);
    }

    SharedRequest succeeded(String result) {
        return new SharedRequest(fingerprint, holder, attempt, State.SUCCEEDED, result, null);
    }

    SharedRequest failed(BoxException failure) {
        return new SharedRequest(fingerprint, holder, attempt, State.FAILED, null, failure);
    }

    SharedRequest notExecuted() {
        return new SharedRequest(fingerprint, holder, attempt, State.NOT_EXECUTED, null, null);
    }

    /** The request after its replica has ended, or the store has lost it, without an outcome. */
    SharedRequest abandoned() {
        return failed(BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                "The gateway has lost the outcome of this request. Box may have executed it anyway. Check before you "
                        + "try again.")
                .safeToRetry(false).build());
    }

    String encoded() {
        JsonObject json = new JsonObject().put("fingerprint", fingerprint).put("holder", holder)
                .put("attempt", attempt).put("state", state.name());
        if (result != null) {
            json.put("result", result);
        }
        if (failure != null) {
            json.put("failure", new JsonObject(failure.extensions()).put("message", failure.getMessage()));
        }
        return json.encode();
    }

    /**
     * The request that the store has.
     *
     * @param fingerprint of the request that is looked for: if the store has something unreadable, that may have been
     * executed
     */
    static SharedRequest decode(String text, String fingerprint) {
        try {
            return decode(new JsonObject(text));
        } catch (RuntimeException unreadable) { // whatever stands there, and whoever wrote it
            return running(fingerprint, "").abandoned();
        }
    }

    private static SharedRequest decode(JsonObject json) {
        State state = State.valueOf(json.getString("state"));
        return new SharedRequest(Objects.requireNonNull(json.getString("fingerprint")),
                Objects.requireNonNull(json.getString("holder")), Objects.requireNonNull(json.getString("attempt")),
                state,
                state == State.SUCCEEDED ? Objects.requireNonNull(json.getString("result")) : null,
                state == State.FAILED ? failure(json.getJsonObject("failure")) : null);
    }

    private static BoxException failure(JsonObject json) {
        return BoxException.of(ErrorCode.valueOf(json.getString("code")), json.getString("message"))
                .status(json.getInteger("boxStatus")).boxCode(json.getString("boxCode"))
                .requestId(json.getString("boxRequestId")).safeToRetry(false).build();
    }
}
