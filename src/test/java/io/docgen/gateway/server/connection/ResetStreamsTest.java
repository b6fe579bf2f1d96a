package io.docgen.gateway.server.connection;

import static io.docgen.gateway.testsupport.Gateway.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.CapturedLog;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clients of HTTP/2 that reset their requests at once. */
@QuarkusTest
class ResetStreamsTest {

    private static final long CANCEL = 8;

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void areNoUncaughtFailures() {
        Vertx vertx = Vertx.vertx();
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false).setHttp2MultiplexingLimit(100));
        try (CapturedLog log = new CapturedLog("")) {
            for (int round = 0; round < 3; round++) { // Netty closes connections with 200 resets
                Future.join(IntStream.range(0, 50).<Future<?>>mapToObj(i -> reset(client)).toList())
                        .toCompletionStage().exceptionally(reset -> null).toCompletableFuture().join();
            }
            await().until(() -> as("alice").body(Map.of("query", "{ __typename }")).post("/graphql")
                    .statusCode() == 200);
            assertThat(log.records()).noneMatch(record -> record.contains("Uncaught")); // by the gateway: the client logs too
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Future<?> reset(HttpClient client) {
        return client.request(HttpMethod.POST, graphql.getPort(), graphql.getHost(), "/graphql").compose(request -> {
            request.putHeader("content-type", "application/json").putHeader("authorization", "Bearer alice");
            request.end("{\"query\": \"{ __typename }\"}");
            request.reset(CANCEL);
            return request.response();
        });
    }
}
