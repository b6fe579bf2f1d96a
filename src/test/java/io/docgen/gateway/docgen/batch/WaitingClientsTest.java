package io.docgen.gateway.docgen.batch;

import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.BoxExamples.page;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.LowThresholdsProfile;
import io.docgen.gateway.testsupport.RawClient;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that wait cost others nothing, and Box is not asked for those that have gone. */
@QuarkusTest
@TestProfile(LowThresholdsProfile.class)
class WaitingClientsTest {

    private final String id = UUID.randomUUID().toString();
    private final String path = "/2.0/docgen_batch_jobs/" + id;
    private final List<AutoCloseable> clients = new ArrayList<>();

    @TestHTTPResource("/graphql")
    URI graphql;

    /** A client that waits, and goes away. */
    enum Departure {

        CLOSED_HTTP_CONNECTION {

            @Override
            AutoCloseable wait(URI graphql, String query) throws Exception {
                String body = new JsonObject().put("query", query).encode();
                return new RawClient(graphql)
                        .send("POST /graphql HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer alice\r\n"
                                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                + body);
            }
        },
        RESET_HTTP2_STREAM {

            @Override
            AutoCloseable wait(URI graphql, String query) {
                Vertx vertx = Vertx.vertx();
                HttpClientRequest request = vertx
                        .createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                                .setHttp2ClearTextUpgrade(false))
                        .request(HttpMethod.POST, graphql.getPort(), graphql.getHost(), "/graphql")
                        .toCompletionStage().toCompletableFuture().join();
                request.putHeader("content-type", "application/json").putHeader("authorization", "Bearer alice")
                        .send(new JsonObject().put("query", query).encode());
                return () -> {
                    request.reset();
                    await().until(() -> waits() == 0); // before the connection is closed
                    vertx.close();
                };
            }
        },
        COMPLETED_WEBSOCKET_OPERATION {

            @Override
            AutoCloseable wait(URI graphql, String query) throws Exception {
                GraphqlSocket socket = subscribe(graphql, query);
                return () -> socket.send("{\"id\":\"1\",\"type\":\"complete\"}");
            }
        },
        CLOSED_WEBSOCKET {

            @Override
            AutoCloseable wait(URI graphql, String query) throws Exception {
                return subscribe(graphql, query);
            }
        };

        abstract AutoCloseable wait(URI graphql, String query) throws Exception;

        private static GraphqlSocket subscribe(URI graphql, String query) throws Exception {
            GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer alice", new JsonObject());
            socket.send(new JsonObject().put("id", "1").put("type", "subscribe")
                    .put("payload", new JsonObject().put("query", query)).encode());
            return socket;
        }
    }

    @BeforeEach
    void stubAPendingBatch() {
        StubbedBox.reset();
        answer(path, json(page(JOB.replace("\"completed\"", "\"pending\""), "null")));
        answer("/2.0/docgen_jobs/12345", json(JOB));
        await().until(() -> waits() == 0);
    }

    @AfterEach
    void leave() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
    }

    private String query() {
        return "{ docgenBatch(id: \"" + id + "\", waitUntilDone: 20) { progress { done } } }";
    }

    private static int waits() {
        return (int) metric("graphql_waits_active");
    }

    private static double metric(String name) {
        return get("/q/metrics").asString().lines().filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private void wait(String caller) throws Exception {
        int before = waits();
        String body = new JsonObject().put("query", query()).encode();
        clients.add(new RawClient(graphql).send("POST /graphql HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + caller
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body));
        await().until(() -> waits() == before + 1); // or its start could be one request too many
    }

    /** The same query of the same client at the same moment, which would be coalesced. */
    @Test
    void doNotCountAsRunningRequests() throws Exception {
        for (int i = 0; i < LowThresholdsProfile.WAITS_OF_CLIENT; i++) {
            wait("greedy");
        }
        assertThat(metric("graphql_requests_active")).isZero();
        ask("modest", "{ docgenJob(id: \"12345\") { status } }").statusCode(200).body("errors", nullValue());
        ask("greedy", "{ docgenJob(id: \"12345\") { status } }").statusCode(200).body("errors", nullValue());
    }

    @Test
    void areLimitedForEachCallerAndInAll() throws Exception {
        for (int i = 0; i < LowThresholdsProfile.WAITS; i++) {
            wait("caller" + i / LowThresholdsProfile.WAITS_OF_CLIENT);
        }
        for (String caller : new String[]{"caller0", "another"}) {
            ask(caller, query()).statusCode(200).body("data.docgenBatch", nullValue())
                    .body("errors[0].extensions.code", equalTo("OVERLOADED"))
                    .body("errors[0].extensions.retryAfter", equalTo(1));
        }
        clients.remove(0).close();
        await().until(() -> waits() == LowThresholdsProfile.WAITS - 1);
        ask("caller0", "{ docgenBatch(id: \"" + id + "\", waitUntilDone: 1) { progress { done } } }")
                .body("data.docgenBatch.progress.done", equalTo(false)).body("errors", nullValue());
    }

    @ParameterizedTest
    @EnumSource
    void askBoxNoMoreWhenTheyHaveGone(Departure departure) throws Exception {
        AutoCloseable client = departure.wait(graphql, query());
        await().until(() -> waits() == 1 && calls(path) > 1);
        client.close();
        await().until(() -> waits() == 0 && metric("graphql_subscriptions_pollers") == 0);
        AtomicLong previous = new AtomicLong(-1);
        await().during(Duration.ofMillis(600)).atMost(Duration.ofSeconds(3)).pollInterval(Duration.ofMillis(50))
                .until(() -> previous.getAndSet(calls(path)) == calls(path));
    }

    /** Each has a wait of its own, and one that goes away takes nothing from the other. */
    @Test
    void doNotEndTheWaitOfOthersWhenTheyGo() throws Exception {
        wait("alice");
        wait("alice");
        clients.remove(0).close();
        await().until(() -> waits() == 1);
        answer(path, json(page(JOB, "null")));
        assertThat(((RawClient) clients.get(0)).readToEnd()).contains("200 OK", "\"done\":true");
    }

    @Test
    void waitOnceForEachField() {
        as("alice").body(Map.of("query", "{ a: docgenBatch(id: \"" + id + "\", waitUntilDone: 1) { id }"
                + " b: docgenBatch(id: \"" + id + "\", waitUntilDone: 1) { id } }"))
                .post("/graphql").then().statusCode(200).body("errors", nullValue());
        assertThat(waits()).isZero();
    }
}
