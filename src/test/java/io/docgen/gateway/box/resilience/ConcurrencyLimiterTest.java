package io.docgen.gateway.box.resilience;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.OnFaultyBox.box;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.LowLimitsProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Promise;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LowLimitsProfile.class)
class ConcurrencyLimiterTest {

    private final String caller = "s3cret-" + UUID.randomUUID();

    @BeforeEach
    void reset() {
        box().reset();
    }

    @AfterEach
    void assertNoneIsWaiting() {
        await().untilAsserted(() -> assertThat(get("/q/metrics").asString().lines())
                .contains("box_calls_active 0.0", "box_calls_waiting 0.0"));
    }

    @Test
    void boundsTheCallsOfAnOperation() {
        box().behave((box, request) -> box.answerOnce(request, 3));
        ask(caller, jobs(12, 0)).body("errors", nullValue());
        assertThat(box().calls()).isEqualTo(12);
        assertThat(box().mostAtOnce()).isEqualTo(3);
    }

    @Test
    void boundsTheCallsOfACaller() {
        box().behave((box, request) -> box.answerOnce(request, 5));
        Concurrently.times(8, i -> ask(caller, jobs(3, 3 * i)).body("errors", nullValue()));
        assertThat(box().calls()).isEqualTo(24);
        assertThat(box().mostAtOnce()).isEqualTo(5);
    }

    @Test
    void boundsAllCalls() {
        box().behave((box, request) -> box.answerOnce(request, 8));
        Concurrently.times(12, i -> ask(caller + i, jobs(3, 0)).body("errors", nullValue()));
        assertThat(box().calls()).isEqualTo(36);
        assertThat(box().mostAtOnce()).isEqualTo(8);
    }

    @Test
    void waitingTimesOutWithoutACall() {
        box().behave((box, request) -> box.answerAfter(request, 3000));
        ask(caller, jobs(12, 0))
                .body("errors.extensions.code", everyItem(equalTo("UPSTREAM_TIMEOUT")))
                .body("data.j0", equalTo(Map.of("id", "0")))
                .body("errors.path.flatten()", hasItem("j11"));
        assertThat(box().calls()).as("nothing is read for those who gave up").isLessThan(12);
    }

    @Test
    void oneCallerDoesNotDelayAnother() {
        Promise<Void> over = Promise.promise();
        box().behave((box, request) -> {
            if (request.path().endsWith("/100")) {
                box.answer(request);
            } else {
                over.future().onSuccess(done -> box.answer(request));
            }
        });
        Thread greedy = new Thread(() -> Concurrently.times(10, i -> ask(caller, jobs(3, 3 * i))));
        greedy.start();
        await().until(() -> box().mostAtOnce() == 5);
        ask("somebody-else", job("100", "id")).body("errors", nullValue());
        over.complete();
        await().until(() -> !greedy.isAlive());
    }

    private static String jobs(int count, int from) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "j" + i + ": docgenJob(id: \"" + i + "\") { id }")
                .collect(Collectors.joining(" ", "{ ", " }"));
    }
}
