package io.docgen.gateway.server.load;

import java.time.Duration;

/**
 * What is no overload yet.
 *
 * @param requests concurrent requests that are served although event loops lag or CPUs are saturated
 * @param maxLag of an event loop, above which no more are served. Requests take some hundred microseconds of it each
 */
record Burst(int requests, Duration maxLag) {

    static final Burst USUAL = new Burst(128, Duration.ofMillis(20));
}
