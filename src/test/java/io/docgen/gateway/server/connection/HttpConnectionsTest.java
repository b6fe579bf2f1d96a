package io.docgen.gateway.server.connection;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.RawClient;
import io.docgen.gateway.testsupport.TransportProfile;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections of clients that send too slowly, too much, or with ambiguous framing. */
@QuarkusTest
@TestProfile(TransportProfile.class)
class HttpConnectionsTest {

    private static final String GET = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: gateway\r\n\r\n";
    private static final String POST = "POST /graphql HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\n";
    private static final String QUERY = "{\"query\":\"{__typename}\"}";

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    MeterRegistry meters;

    /** In tests the port is random, and its limits apply from the first request on. */
    @BeforeEach
    void sendTheFirstRequest() {
        ask(ALICE, "{ __typename }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /graphql HTTP/1.1\r\nHost: gate", GET, GET + "GET /graphql"})
    void areClosedWithoutAHead(String sent) throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            client.send(GET).send(sent);
            assertThat(client.readToEnd()).contains("__typename");
        }
    }

    @Test
    void areClosedIfTheHeadIsSlow() throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            assertThat(trickled(client.send(GET), "X")).isLessThan(40);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 30\r\n\r\n{\"query\"",
            "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"que\r\n"})
    void areClosedWithoutABody(String rest) throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            assertThat(client.send(POST + rest).readToEnd()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void areClosedIfTheBodyIsSlow() throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            assertThat(trickled(client.send(POST + "Content-Length: 10000\r\n\r\n"), " ")).isLessThan(60);
        }
    }

    @Test
    void areClosedIfAnUnreadBodyIsMissing() throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            assertThat(client.send(POST.replace("/graphql", "/nowhere") + "Content-Length: 10000\r\n\r\n").readToEnd())
                    .startsWith("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET"})
    void areClosedIfTheBodyOfAnUpgradeIsMissing(String method) throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            assertThat(client.send(method
                    + " /graphql HTTP/1.1\r\nHost: gateway\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nContent-Length: 9\r\n\r\n")
                    .readToEnd())
                    .startsWith("HTTP/1.1 400").contains("The request is malformed.");
        }
    }

    /**
     * Otherwise the rest would be read as another request, of another client behind the same proxy (request smuggling).
     */
    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: gzip", "Transfer-Encoding: identity", "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunked, gzip", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
            "Host: another"})
    void areClosedAfterAmbiguousFraming(String header) throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            String answers = client.send(POST + header + "\r\n\r\n" + GET).readToEnd();
            assertThat(answers).startsWith("HTTP/1.1 400").doesNotContain("__typename");
            assertThat(answers.split("HTTP/1.1 ")).hasSize(2);
        }
    }

    @Test
    void areClosedWithoutAHost() throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            assertThat(client.send("GET /graphql HTTP/1.1\r\nConnection: close\r\n\r\n").readToEnd())
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void acceptPipelinedRequests() throws Exception {
        String post = POST + "Content-Length: " + QUERY.length() + "\r\n\r\n" + QUERY;
        String chunked = POST + "Transfer-Encoding: Chunked\r\n\r\n" + Integer.toHexString(QUERY.length()) + "\r\n"
                + QUERY + "\r\n0\r\n\r\n";
        try (RawClient client = new RawClient(graphql)) {
            client.send((GET + post + chunked).repeat(20)).await("\"__typename\":\"Query\"", 60);
            client.send(GET + post).await("\"__typename\":\"Query\"", 2); // they did not come because it was closed
        }
    }

    /** Vert.x failed in its own code, with a stack trace for each such client. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /graphql HTTP/1.1\r\nHo", POST + "Content-Length: 9\r\n\r\n{", GET + "GET /",
            "GET / HTTP/1.1\r\nHo st: gateway\r\n\r\n"})
    void closeQuietlyWithAnUnfinishedPipelinedRequest(String rest) throws Exception {
        int before = connections();
        try (CapturedLog log = new CapturedLog("")) {
            for (int i = 0; i < 20; i++) {
                try (RawClient client = new RawClient(graphql)) {
                    client.send(GET + rest);
                }
            }
            ask(ALICE, "{ __typename }"); // after all connections were accepted
            await().until(() -> connections() <= before);
            assertThat(log.records()).noneMatch(record -> record.startsWith("WARN") || record.startsWith("ERROR"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /graphql/schema.graphql HTTP/1.1\r\nHost: gateway\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: gateway\r\n\r\n", GET})
    void stopReadingIfTheClientDoesNotRead(String request) throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            assertThat(client.flood(request, 50_000_000)).isLessThan(15_000_000);
        }
    }

    @Test
    void answer100Continue() throws Exception {
        try (RawClient client = new RawClient(graphql)) {
            client.send(POST + "Expect: 100-continue\r\nContent-Length: " + QUERY.length() + "\r\n\r\n");
            assertThat(client.send(QUERY).readToEnd()).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200",
                    "__typename");
        }
    }

    /** The open connections of all servers of this process. Those to the sandbox do not become more meanwhile. */
    private int connections() {
        return meters.find("http.server.connections").longTaskTimers().stream().mapToInt(LongTaskTimer::activeTasks)
                .sum();
    }

    /** How often a client could send, once every 50 ms, before it was disconnected. */
    private static int trickled(RawClient client, String text) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try {
                client.send(text);
                Thread.sleep(50);
            } catch (IOException cut) {
                return i;
            }
        }
        return 200;
    }
}
