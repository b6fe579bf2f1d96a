package io.docgen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.BatchBox;
import io.docgen.gateway.testsupport.GraphqlSocket;
import io.docgen.gateway.testsupport.LargeBox;
import io.docgen.gateway.testsupport.StartedGateway;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A stream of mutations while the gateway restarts: each one that Box has got is answered. */
class RestartIT {

    private static final Path LOG = Path.of("target/restarts.log");
    private static final int CLIENTS = 4;
    private static final int STREAMS = 16;

    private final BatchBox box = new BatchBox();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger names = new AtomicInteger();
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        clients.shutdownNow();
        box.close();
    }

    @RepeatedTest(10)
    void answersEveryMutationThatBoxHasGot() throws Exception {
        List<Future<?>> running = new ArrayList<>();
        Map<String, String> settings = new HashMap<>(box.settings());
        settings.putAll(Map.of("graphql.shutdown.delay", "100ms", "box.sandbox.enabled", "false"));
        try (StartedGateway gateway = new StartedGateway("256m", LOG, settings)) {
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> overKeptConnections(gateway.graphql())));
                running.add(clients.submit(() -> overNewConnections(gateway.graphql())));
                running.add(clients.submit(() -> overWebSockets(gateway.graphql())));
            }
            HttpClient streams = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
            send(streams, gateway.graphql()); // from now on it has one connection for all
            for (int i = 0; i < STREAMS; i++) {
                running.add(clients.submit(() -> overStreams(streams, gateway.graphql())));
            }
            await().until(() -> answered.size() > 60);
            gateway.terminate();
            await().atMost(Duration.ofSeconds(10)).until(() -> !gateway.isAlive());
        }
        for (Future<?> client : running) {
            client.get(30, TimeUnit.SECONDS); // the client of Java 17 waits for requests that crossed a GOAWAY
        }
        Set<String> lost = new TreeSet<>(box.documents());
        lost.removeAll(answered);
        assertThat(lost).isEmpty();
        assertThat(refused).isNotEmpty().allMatch(answer -> answer.contains("OVERLOADED"));
    }

    @Test
    void endsWaitsAndClosesWebSocketsAtOnce() throws Exception {
        try (LargeBox pending = new LargeBox()) {
            Map<String, String> settings = new HashMap<>(pending.settings());
            settings.putAll(Map.of("graphql.shutdown.delay", "0s", "box.sandbox.enabled", "false"));
            try (StartedGateway gateway = new StartedGateway("256m", LOG, settings);
                    GraphqlSocket idle = new GraphqlSocket(gateway.graphql(), "Bearer alice", new JsonObject());
                    GraphqlSocket subscribed = new GraphqlSocket(gateway.graphql(), "Bearer alice", new JsonObject())) {
                subscribed.send(new JsonObject().put("id", "1").put("type", "subscribe").put("payload", new JsonObject()
                        .put("query", "subscription { docgenBatchUpdated(id: \"" + UUID.randomUUID()
                                + "\") { batch { id } } }"))
                        .encode());
                assertThat(subscribed.receive()).contains("next");
                Future<HttpResponse<String>> waiting = clients.submit(() -> HttpClient.newHttpClient().send(
                        request(gateway.graphql(), new JsonObject().put("query", "{ docgenBatch(id: \""
                                + UUID.randomUUID() + "\", waitUntilDone: 20) { progress { done } } }").encode()),
                        HttpResponse.BodyHandlers.ofString()));
                await().until(() -> gateway.metric("graphql_waits_active") == 1);
                gateway.terminate();
                assertThat(waiting.get(5, TimeUnit.SECONDS).body())
                        .isEqualTo("{\"data\":{\"docgenBatch\":{\"progress\":{\"done\":false}}}}");
                assertThat(idle.closed()).startsWith("1012 ");
                assertThat(subscribed.closed()).startsWith("1012 ");
                await().atMost(Duration.ofSeconds(5)).until(() -> !gateway.isAlive());
            }
        }
    }

    private static HttpRequest request(URI graphql, String body) {
        return HttpRequest.newBuilder(graphql).timeout(Duration.ofSeconds(20))
                .header("content-type", "application/json").header("authorization", "Bearer alice")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private String mutation(String name) {
        return new JsonObject().put("query", """
                mutation { createDocgenBatch(input: {templateFileId: "1", destinationFolderId: "0", outputType: PDF,
                  documents: [{name: "%s", data: {}}]}) { batchId } }""".formatted(name)).encode();
    }

    private Void overKeptConnections(URI graphql) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            while (send(client, graphql)) {
                Thread.onSpinWait();
            }
        } catch (IOException gone) {
            // a closed connection, or no server any more: Box must not have got it
        }
        return null;
    }

    private Void overNewConnections(URI graphql) throws InterruptedException {
        try {
            boolean more = true;
            while (more) {
                more = send(HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build(), graphql);
            }
        } catch (IOException gone) {
            // as above
        }
        return null;
    }

    private Void overStreams(HttpClient client, URI graphql) throws InterruptedException {
        try {
            while (send(client, graphql)) {
                Thread.onSpinWait();
            }
            send(client, graphql); // the others still wait for their answers
        } catch (IOException gone) {
            // as above
        }
        return null;
    }

    /** Returns false if it was refused. */
    private boolean send(HttpClient client, URI graphql) throws IOException, InterruptedException {
        String name = client.version() + "-" + names.incrementAndGet();
        HttpResponse<String> response = client.send(request(graphql, mutation(name)),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 503) {
            assertThat(response.headers().firstValue("retry-after")).isPresent();
            refused.add(response.body());
            return false;
        }
        answered.add(name);
        return true;
    }

    private Void overWebSockets(URI graphql) throws Exception {
        try (GraphqlSocket socket = new GraphqlSocket(graphql, "Bearer alice", new JsonObject())) {
            while (!socket.isClosed()) {
                String name = "WS-" + names.incrementAndGet();
                String answer = socket.subscribe(new JsonObject(mutation(name)));
                answered.add(name);
                if (answer.contains("\"type\":\"error\"")) {
                    refused.add(answer);
                }
            }
        } catch (IOException | ExecutionException | AssertionError gone) {
            // as above
        }
        return null;
    }
}
