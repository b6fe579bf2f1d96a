package io.docgen.gateway.box;

import static io.docgen.gateway.testsupport.OnFaultyBox.box;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.FaultyBox;
import io.docgen.gateway.testsupport.LoadGenerator;
import io.docgen.gateway.testsupport.OnFaultyBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sixty-four callers while Box fails: each is answered in time, retries stay within their budget, and nothing is left
 * afterwards. {@code -Dfaults.seconds=60} makes each fault last a minute.
 */
@QuarkusTest
@TestProfile(OnFaultyBox.class)
class FaultsTest {

    private static final int CALLERS = 64;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("faults.seconds", 1));
    private static final int ALWAYS = 30;
    private static final long BEGUN = System.nanoTime();

    /** For each of two round trips the timeout of waiting and of the call, and the time for retries. */
    private static final long DEADLINE = 2 * (2 * 2000 + 4000);

    @TestHTTPResource("/graphql")
    URI graphql;

    enum Fault {

        LATENCY((box, request) -> box.answerAfter(request, 200 + random(400)), Set.of()),
        TIME_OUTS(
                (box, request) -> box.answerAfter(request, 3000),
                Set.of("UPSTREAM_TIMEOUT", "UPSTREAM_UNAVAILABLE")),
        RESETS((box, request) -> box.hangUp(request),
                Set.of("UPSTREAM_ERROR", "UPSTREAM_UNAVAILABLE")),
        HALF_BODIES(
                (box, request) -> box.breakOff(request),
                Set.of("UPSTREAM_ERROR", "UPSTREAM_UNAVAILABLE")),
        ERRORS(
                (box, request) -> box.fail(request, 500, Map.of()),
                Set.of("UPSTREAM_ERROR", "UPSTREAM_UNAVAILABLE")),
        A_FEW_ERRORS(
                (box, request) -> sometimes(20, box, request, 502, Map.of()),
                Set.of("UPSTREAM_ERROR", "UPSTREAM_UNAVAILABLE")),
        RATE_LIMITS(
                (box, request) -> sometimes(50, box, request, 429,
                        Map.of("Retry-After", "1")),
                Set.of("RATE_LIMITED")),
        REFUSED_TOKENS(
                (box, request) -> box.fail(request, 401, Map.of()),
                Set.of("UNAUTHENTICATED"));

        private final BiConsumer<FaultyBox, HttpServerRequest> behaviour;
        private final Set<String> codes;

        Fault(BiConsumer<FaultyBox, HttpServerRequest> behaviour, Set<String> codes) {
            this.behaviour = behaviour;
            this.codes = codes;
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void areHandled(Fault fault) {
        box().behave(fault.behaviour);
        LoadGenerator.Tally tally = new LoadGenerator(graphql, CALLERS).ask(TIME);
        System.out.printf("%s: %s, %d calls for %d things%n", fault, tally, box().calls(), box().distinctCalls());

        assertThat(tally.codes()).isSubsetOf(fault.codes);
        assertThat(tally.slowest()).isLessThan(Duration.ofMillis(DEADLINE));
        assertThat(box().calls()).as("a fifth more, of all of the last minute, and a few")
                .isLessThanOrEqualTo((int) (1.2 * box().distinctCalls()) + ALWAYS * (1 + minutes()));

        box().behave(FaultyBox::answer);
        await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(100))
                .until(() -> new LoadGenerator(graphql, CALLERS).ask(Duration.ZERO).codes().isEmpty());
    }

    @AfterEach
    void assertNothingIsLeft() {
        await().untilAsserted(() -> assertThat(get("/q/metrics").asString().lines())
                .contains("box_calls_active 0.0", "box_calls_waiting 0.0"));
    }

    private static void sometimes(int percent, FaultyBox box, HttpServerRequest request, int status,
            Map<String, String> headers) {
        if (random(100) < percent) {
            box.fail(request, status, headers);
        } else {
            box.answer(request);
        }
    }

    private static int minutes() {
        return (int) Duration.ofNanos(System.nanoTime() - BEGUN).toMinutes();
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
