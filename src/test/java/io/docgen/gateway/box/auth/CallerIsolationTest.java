package io.docgen.gateway.box.auth;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.Gateway;
import io.docgen.gateway.testsupport.QuickSandbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two concurrent callers that read the same ids, with all caches enabled: each gets only its own responses. Alice's
 * token changes all the time.
 */
@QuarkusTest
@TestProfile(QuickSandbox.class)
class CallerIsolationTest {

    private static final int QUERIES = Integer.getInteger("callers.queries", 2000);
    private static final int AT_ONCE = 32;
    private static final String ALICES_NEXT_TOKEN = "service-";
    private static final String ALICES = "10000000103";
    private static final String BOBS = "10000000301";
    private static final String ALICES_ANSWER = "{\"data\":{\"docgenJob\":{"
            + "\"outputFile\":{\"name\":\"Offer letter - 10000000103.pdf\"},"
            + "\"templateFile\":{\"name\":\"Offer letter.docx\"}}}}";
    private static final String BOBS_ANSWER = "{\"data\":{\"docgenJob\":{"
            + "\"outputFile\":{\"name\":\"Bob's lease.pdf\"},\"templateFile\":{\"name\":\"Lease.docx\"}}}}";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource("/graphql")
    URI graphql;

    @Test
    void noResponseReachesAnotherCaller() throws Exception {
        List<Callable<Void>> queries = IntStream.range(0, QUERIES).<Callable<Void>>mapToObj(i -> () -> {
            String caller = i % 2 == 0 ? ALICE : BOB;
            String id = i % 4 < 2 ? ALICES : BOBS;
            check(caller, id, ask(caller.equals(ALICE) && i % 3 == 0 ? ALICES_NEXT_TOKEN + i / 100 : caller, id));
            return null;
        }).toList();
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<Void> query : callers.invokeAll(queries, 60, TimeUnit.SECONDS)) {
                query.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private String ask(String caller, String id) throws Exception {
        JsonObject body = new JsonObject()
                .put("query", Gateway.job(id, "outputFile { name } templateFile { name }"));
        return http.send(HttpRequest.newBuilder(graphql)
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + caller)
                .POST(HttpRequest.BodyPublishers.ofString(body.encode())).build(), BodyHandlers.ofString()).body();
    }

    private static void check(String caller, String id, String answer) {
        if (caller.equals(ALICE) && id.equals(ALICES)) {
            assertThat(answer).isEqualTo(ALICES_ANSWER);
        } else if (caller.equals(BOB) && id.equals(BOBS)) {
            assertThat(answer).isEqualTo(BOBS_ANSWER);
        } else {
            assertThat(answer).contains("\"code\":\"NOT_FOUND\"").endsWith("\"data\":{\"docgenJob\":null}}");
        }
    }
}
