package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why news of a job, batch or sign request are late. */
@Description("Why there may be news that Box could not be asked for yet. Asking goes on: there is nothing to do but to "
        + "wait.")
public record DocgenDelay(
        @NonNull @Description("`RATE_LIMITED`, `UPSTREAM_ERROR`, `UPSTREAM_TIMEOUT` or `UPSTREAM_UNAVAILABLE`, as in "
                + "`extensions.code` of errors.") ErrorCode code,
        @Description("Seconds until Box is asked again, if Box says when.") @Nullable Integer retryAfter) {

    /** The delay that a failure means; null if asking again is of no use. */
    static @Nullable DocgenDelay of(Throwable failure) {
        if (!(failure instanceof GatewayException known)) {
            return null;
        }
        return switch (known.code()) {
            case RATE_LIMITED, UPSTREAM_ERROR, UPSTREAM_TIMEOUT, UPSTREAM_UNAVAILABLE ->
                new DocgenDelay(known.code(), seconds(known));
            default -> null;
        };
    }

    private static @Nullable Integer seconds(GatewayException failure) {
        return failure instanceof BoxException box && box.retryAfter() != null
                ? Integer.valueOf((int) Math.min(Integer.MAX_VALUE, (box.retryAfter().toMillis() + 999) / 1000))
                : null;
    }
}
