package io.docgen.gateway.box.loader;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.BoxExamples.FILE;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.BoxExamples.page;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.held;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.once;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.CachingProfile;
import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With all caches enabled, that of files included. */
@QuarkusTest
@TestProfile(CachingProfile.class)
class RequestCoalescerTest {

    private static final int CALLERS = 64;
    private static final String PATH = "/2.0/docgen_jobs/12345";
    private static final String FILE_PATH = "/2.0/files/42037322";
    private static final String RUNNING = JOB.replace("\"completed\"", "\"pending\"");

    @TestHTTPResource("/graphql")
    URI graphql;

    private final String caller = "s3cret-" + UUID.randomUUID();

    @BeforeEach
    void stubTheDocumentation() {
        StubbedBox.reset();
        answer(PATH, json(JOB));
        answer(FILE_PATH, json(FILE));
        answerWrite("/2.0/docgen_templates", json("{}").withStatus(201));
    }

    private static boolean allHaveCome() {
        return get("/q/metrics").asString().contains("\ngraphql_requests_active " + CALLERS + ".0");
    }

    @Test
    void equalReadsOfOneCallerAreOneCall() {
        answer(PATH, once(RequestCoalescerTest::allHaveCome, json(RUNNING)));
        Concurrently.times(CALLERS, i -> ask(caller, job("12345", "status")).body("errors", nullValue())
                .body("data.docgenJob.status", equalTo("PENDING")));
        assertThat(calls(PATH)).isEqualTo(1);
    }

    @Test
    void failuresAreShared() {
        answer(PATH, once(RequestCoalescerTest::allHaveCome, aResponse().withStatus(404)));
        Concurrently.times(CALLERS, i -> ask(caller, job("12345", "status"))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND")));
        assertThat(calls(PATH)).isEqualTo(1);
        answer(PATH, aResponse().withStatus(404));
        ask(caller, job("12345", "status"));
        assertThat(calls(PATH)).as("but not kept").isEqualTo(2);
    }

    @Test
    void aCancelledOperationDoesNotCancelTheOthers() {
        AtomicBoolean both = new AtomicBoolean();
        answer(PATH, once(both::get, json(RUNNING)));
        CompletableFuture<?> first = HttpClient.newHttpClient().sendAsync(HttpRequest.newBuilder(graphql)
                .header("content-type", "application/json").header("authorization", "Bearer " + caller)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ docgenJob(id: 12345) { status } }\"}"))
                .build(),
                HttpResponse.BodyHandlers.ofString());
        await().until(() -> held() == 1);
        first.cancel(true);
        CompletableFuture<?> other = CompletableFuture.runAsync(() -> ask(caller, job("12345", "status"))
                .body("data.docgenJob.status", equalTo("PENDING")));
        await().during(Duration.ofSeconds(1)).until(() -> held() == 1); // the other has come
        both.set(true);
        other.join();
        assertThat(calls(PATH)).isEqualTo(1);
    }

    @Test
    void equalReadsOfSeveralCallersAreSeparate() {
        answer(PATH, json(RUNNING).withFixedDelay(100));
        Concurrently.times(CALLERS, i -> ask(caller + i, job("12345", "status")).body("errors", nullValue()));
        assertThat(calls(PATH)).isEqualTo(CALLERS);
    }

    @Test
    void equalPagesReadTheirFilesOnce() {
        String jobs = IntStream.range(0, 100)
                .mapToObj(n -> BoxExamples.job("" + (1000 + n), "1", "12345", "" + (1 + n % 20), "12345"))
                .collect(Collectors.joining(","));
        answer("/2.0/docgen_jobs", json(page(jobs, "null")));
        IntStream.rangeClosed(1, 20).forEach(file -> answer("/2.0/files/" + file, json(BoxExamples.file("" + file))));
        String names = "{ docgenJobs(first: 100) { nodes { templateFile { name } outputFile { name } } } }";
        ask(caller, names).body("errors", nullValue());
        assertThat(asked()).hasSize(21);
        ask(caller, names).body("errors", nullValue());
        assertThat(asked()).as("the list again, none of the files").hasSize(22);
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "completed_with_error", "failed"})
    void aJobThatHasEndedIsCached(String status) {
        answer(PATH, json(JOB.replace("\"completed\"", "\"" + status + "\"")));
        ask(caller, job("12345", "status"));
        ask(caller, job("12345", "status rawStatus")).body("data.docgenJob.rawStatus", equalTo(status));
        assertThat(calls(PATH)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "submitted", "awaiting_review"})
    void aRunningJobIsNotCached(String status) {
        answer(PATH, json(JOB.replace("\"completed\"", "\"" + status + "\"")));
        ask(caller, job("12345", "status"));
        ask(caller, job("12345", "status"));
        assertThat(calls(PATH)).isEqualTo(2);
    }

    @Test
    void nothingIsCachedForAnotherCaller() {
        ask(caller, job("12345", "outputFile { name }")).body("errors", nullValue());
        answer(PATH, aResponse().withStatus(404));
        ask("another", job("12345", "outputFile { name }")).body("data.docgenJob", nullValue())
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        ask(caller, job("12345", "outputFile { name }"))
                .body("data.docgenJob.outputFile.name", equalTo("Contract.pdf"));
    }

    @Test
    void aMutationInvalidatesTheCache() {
        ask(caller, job("12345", "outputFile { name }"));
        answer(FILE_PATH, json(FILE.replace("Contract.pdf", "Renamed.pdf")));
        ask(caller, job("12345", "outputFile { name }"))
                .body("data.docgenJob.outputFile.name", equalTo("Contract.pdf"));
        ask(caller, "mutation { createDocgenTemplate(input: {fileId: \"42037322\"}) { templateId } }")
                .body("errors", nullValue());
        ask(caller, job("12345", "outputFile { name }"))
                .body("data.docgenJob.outputFile.name", equalTo("Renamed.pdf"));
    }

    @Test
    void readsInFlightDuringAMutationAreNeitherSharedNorCached() {
        AtomicBoolean renamed = new AtomicBoolean();
        answer(FILE_PATH, once(renamed::get, json(FILE)));
        String query = "{ file(id: \"42037322\") { name } }";
        Thread before = new Thread(() -> ask(caller, query));
        before.start();
        await().until(() -> held() == 1);
        ask(caller, "mutation { createDocgenTemplate(input: {fileId: \"42037322\"}) { templateId } }");
        answer(FILE_PATH, json(FILE.replace("Contract.pdf", "Renamed.pdf")));
        ask(caller, query).body("data.file.name", equalTo("Renamed.pdf"));
        renamed.set(true);
        join(before);
        ask(caller, query).body("data.file.name", equalTo("Renamed.pdf"));
    }

    @Test
    void secretUrlsAreNeverCached() {
        answer(FILE_PATH + "/content", WireMock.temporaryRedirect("https://dl.example/1").withStatus(302));
        ask(caller, "{ file(id: \"42037322\") { downloadUrl } }");
        ask(caller, "{ file(id: \"42037322\") { downloadUrl } }").body("data.file.downloadUrl",
                equalTo("https://dl.example/1"));
        assertThat(calls(FILE_PATH + "/content")).isEqualTo(2);
        assertThat(calls(FILE_PATH)).isEqualTo(1);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
