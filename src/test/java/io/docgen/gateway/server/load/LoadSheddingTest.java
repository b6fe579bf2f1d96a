package io.docgen.gateway.server.load;

import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.LowLimitsProfile.OF_CLIENT;
import static io.docgen.gateway.testsupport.LowLimitsProfile.REQUESTS;
import static io.docgen.gateway.testsupport.OnFaultyBox.box;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.LowLimitsProfile;
import io.docgen.gateway.testsupport.ResponseTimes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LowLimitsProfile.class)
class LoadSheddingTest {

    private static final Burst ALWAYS_LATE = new Burst(10, Duration.ofSeconds(-1));

    @TestHTTPResource("/graphql")
    URI graphql;

    /** Completed when Box may answer. */
    private Promise<Void> over;

    @BeforeEach
    void holdResponses() {
        await().until(() -> active() == 0); // operations of the test before
        box().reset();
        over = Promise.promise();
        box().behave((box, request) -> over.future().onSuccess(done -> box.answer(request)));
    }

    @Test
    void rejectsWith503AndServesAcceptedRequests() {
        CompletableFuture<Void> taken = CompletableFuture.runAsync(
                () -> Concurrently.times(REQUESTS, i -> ask("10" + i).statusCode(200).body("errors", nullValue())));
        await().until(() -> active() == REQUESTS);
        ask("4").statusCode(503); // the first one may still load classes
        ResponseTimes.within(Duration.ofMillis(500), attempt -> ask("4").statusCode(503)
                .header("retry-after", equalTo("1")).body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("OVERLOADED"))
                .body("errors[0].extensions.retryAfter", equalTo(1)));
        over.complete();
        taken.join();
        assertThat(box().calls()).isEqualTo(REQUESTS);
        ask("5").statusCode(200).body("errors", nullValue());
    }

    @Test
    void limitsEachClient() {
        CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> Concurrently.times(OF_CLIENT, i -> as("greedy")
                .body(Map.of("query", job("30" + i, "status"))).post("/graphql").then().statusCode(200)));
        await().until(() -> active() == OF_CLIENT);
        as("greedy").body(Map.of("query", "{ __typename }")).post("/graphql").then().statusCode(503);
        CompletableFuture<Void> other = CompletableFuture
                .runAsync(() -> ask("31").statusCode(200).body("errors", nullValue()));
        await().until(() -> active() == OF_CLIENT + 1);
        over.complete();
        other.join();
        taken.join();
        as("greedy").body(Map.of("query", "{ __typename }")).post("/graphql").then().statusCode(200);
    }

    /** The event loop lags for all, but one client alone has made the load. */
    @Test
    void servesOthersWhereOneCallerHasMadeTheLoad() {
        LoadShedder shedder = new LoadShedder(new LoadSheddingConfigOfTest(), ALWAYS_LATE, null, Vertx.vertx(),
                new SimpleMeterRegistry());
        List<RunningOperation> running = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            running.add(shedder.started("greedy", gone -> {}));
        }
        assertThat(shedder.admitsOnEventLoop("greedy")).isFalse();
        assertThat(shedder.admitsOnEventLoop("modest")).isTrue();
        for (int i = 0; i < 4; i++) {
            running.add(shedder.started("modest", gone -> {}));
        }
        assertThat(shedder.admitsOnEventLoop("modest")).as("more than a few").isFalse();
        for (int i = 0; i < 17; i++) {
            running.add(shedder.started("caller" + i, gone -> {}));
        }
        assertThat(shedder.admitsOnEventLoop("another")).as("one of many that make the load").isFalse();
        running.forEach(RunningOperation::ended);
        assertThat(shedder.admitsOnEventLoop("greedy")).isTrue();
    }

    @Test
    void includesWebSockets() throws Exception {
        List<GraphqlSocket> sockets = new ArrayList<>();
        for (int i = 0; i <= REQUESTS; i++) {
            sockets.add(new GraphqlSocket(graphql, "Bearer s" + i, new JsonObject()));
        }
        CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> Concurrently.times(REQUESTS,
                i -> assertThat(ask(sockets.get(i), "20" + i)).contains("\"type\":\"next\"")));
        await().until(() -> active() == REQUESTS);
        assertThat(ask(sockets.get(REQUESTS), "7")).contains("\"type\":\"error\"", "OVERLOADED", "\"retryAfter\":1");
        ask("8").statusCode(503);
        over.complete();
        taken.join();
        assertThat(ask(sockets.get(REQUESTS), "9")).contains("\"type\":\"next\"");
        sockets.forEach(GraphqlSocket::close);
        await().until(() -> active() == 0); // an operation ends when its result was written
    }

    @Test
    void ignoresRejectedRequests() {
        for (int i = 0; i < 2 * REQUESTS; i++) {
            as("t").body("{").post("/graphql").then().statusCode(400);
            as("t").body(Map.of("query", "{")).post("/graphql").then().statusCode(200);
            as(null).body(Map.of("query", job("1", "id"))).post("/graphql").then().statusCode(200);
        }
        assertThat(active()).isZero();
        over.complete();
        ask("6").statusCode(200).body("errors", nullValue());
    }

    private static int active() {
        return get("/q/metrics").asString().lines().filter(line -> line.startsWith("graphql_requests_active "))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ")[1])).sum();
    }

    private static String ask(GraphqlSocket socket, String id) {
        try {
            return socket.ask(job(id, "status"));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ValidatableResponse ask(String id) {
        return as("t" + id).body(Map.of("query", job(id, "status"))).post("/graphql").then();
    }

    /** With a limit that is always 10. */
    private static final class LoadSheddingConfigOfTest implements LoadSheddingConfig {

        @Override
        public int maxConcurrency() {
            return 100;
        }

        @Override
        public int maxConcurrencyPerClient() {
            return 50;
        }

        @Override
        public int minConcurrency() {
            return 0;
        }
    }
}
