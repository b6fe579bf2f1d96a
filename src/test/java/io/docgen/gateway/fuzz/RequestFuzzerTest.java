package io.docgen.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.QuickSandbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Every nearly valid request gets a proper answer. More or other requests:
 * {@code -Dfuzz.requests=100000 -Dfuzz.seed=2}. A running gateway: {@code -Dfuzz.url=http://127.0.0.1:8080/graphql}.
 */
@QuarkusTest
@TestProfile(QuickSandbox.class)
class RequestFuzzerTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1500);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void answersEveryRequest() throws Exception {
        URI url = URI.create(System.getProperty("fuzz.url", graphql.toString()));
        RequestFuzzer fuzzer = new RequestFuzzer(SEED);
        int executed = 0;
        for (int i = 0; i < REQUESTS; i++) {
            byte[] body = fuzzer.next();
            boolean subscription = new String(body, StandardCharsets.UTF_8).contains("subscription");
            HttpResponse<String> response = client.send(HttpRequest.newBuilder(url).timeout(LONGEST)
                    .header("content-type", "application/json").header("authorization", "Bearer alice")
                    .header("accept", subscription ? "text/event-stream" : "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(new String(body, StandardCharsets.UTF_8)).isLessThan(500);
            assertThat(response.body()).as(new String(body, StandardCharsets.UTF_8))
                    .doesNotContain("\"INTERNAL\"", "Exception", "Value{value=", "objectFields=", "ANTLR");
            executed += response.body().contains("\"data\":{") ? 1 : 0;
        }
        assertThat(executed).isBetween(REQUESTS / 20, REQUESTS * 19 / 20); // or only half of the gateway would be tested
    }
}
