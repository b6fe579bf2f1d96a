package io.docgen.gateway.docgen.readiness;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.Refusal;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * What came of a read. All components are null if it was not made.
 *
 * @param value what Box has returned; null if it has not
 * @param failure why not
 * @param refusal null if Box has not refused the read, so that another attempt may succeed
 */
record Answer<T>(@Nullable T value, @Nullable GatewayException failure, @Nullable Refusal refusal) {

    /** The answer of a read. Fails only if Box does not accept the token, or by a fault of the gateway. */
    static <T> Uni<Answer<T>> of(Uni<T> read) {
        return read.map(value -> new Answer<>(value, null, null))
                .onFailure(Answer::isAnswer)
                .recoverWithItem(failure -> new Answer<>(null, (GatewayException) failure, Refusal.of(failure)));
    }

    static <T> Uni<Answer<T>> notAsked() {
        return Uni.createFrom().item(new Answer<>(null, null, null));
    }

    private static boolean isAnswer(Throwable failure) {
        return failure instanceof GatewayException known && known.code() != ErrorCode.UNAUTHENTICATED
                && known.code() != ErrorCode.INTERNAL;
    }

    boolean isAsked() {
        return value != null || failure != null;
    }

    boolean isSuccess() {
        return value != null;
    }

    /** The check whose read has failed without a refusal. */
    DocgenReadinessCheck unknown() {
        ErrorCode code = failure == null ? ErrorCode.INTERNAL : failure.code();
        return switch (code) {
            case RATE_LIMITED -> DocgenReadinessCheck.unknown("Box limits the number of requests at the moment.",
                    "Wait " + wait(failure) + ", then check again.");
            case UPSTREAM_TIMEOUT ->
                DocgenReadinessCheck.unknown("Box did not answer in time.", "Check again in a moment.");
            case UPSTREAM_UNAVAILABLE ->
                DocgenReadinessCheck.unknown("Box cannot be asked at the moment.", "Check again in a minute.");
            case OVERLOADED ->
                DocgenReadinessCheck.unknown("The gateway is overloaded.", "Check again in a moment.");
            default -> DocgenReadinessCheck.unknown("Box failed, or its response could not be used.",
                    "Check again in a moment. If it persists, contact the operator.");
        };
    }

    private static String wait(@Nullable GatewayException failure) {
        return failure instanceof BoxException box && box.retryAfter() != null && !box.retryAfter().isZero()
                ? box.retryAfter().plusMillis(999).toSeconds() + " seconds"
                : "a moment";
    }
}
