package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.support.error.GatewayException;
import java.time.Duration;

/** The argument {@code waitUntilDone}. */
public final class WaitTime {

    /** Its description, up to the name of the subscription that pages use. */
    public static final String DESCRIPTION = "Wait until all jobs have ended, at most this number of seconds, 1 to 20. "
            + "Select `progress { done }` and ask again until it is true. For scripts and servers: a page subscribes to ";

    /** Shorter than the time-outs of common proxies and clients, which begin at 30 s. */
    private static final int MAX_SECONDS = 20;

    private WaitTime() {
    }

    /** @throws GatewayException {@code BAD_USER_INPUT} if it is too short or too long */
    public static Duration of(int seconds) {
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw GatewayException.badUserInput("waitUntilDone", "must be from 1 to " + MAX_SECONDS + ".");
        }
        return Duration.ofSeconds(seconds);
    }
}
