package io.docgen.gateway.box;

import static io.docgen.gateway.testsupport.BoxExamples.FILE;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.BoxExamples.JOBS_WITH_MORE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.held;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls that queries make: their headers, their number, and which are parallel. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class BoxRequestsTest {

    private static final String EVERYTHING = job("12345", """
            id status templateFile { id name size extension } templateFileVersion { id versionNumber }
            outputFile { id name size sha1 } outputFileVersion { id size }
            batch { id jobs(first: 10) { nodes { id status } pageInfo { hasNextPage endCursor } } }
            failures { errors warnings }
            """);
    private static final String JOB_PATH = "/2.0/docgen_jobs/12345";
    private static final String FILE_PATH = "/2.0/files/42037322";
    private static final String BATCH_PATH = "/2.0/docgen_batch_jobs/12345";

    @BeforeEach
    void stubTheDocumentation() {
        StubbedBox.reset();
        answer(JOB_PATH, json(JOB));
        answer(FILE_PATH, json(FILE));
        answer(BATCH_PATH, json(JOBS_WITH_MORE));
    }

    @Test
    void theMainQueryMakesThreeCalls() {
        ask(EVERYTHING)
                .body("errors", nullValue())
                .body("data.docgenJob.templateFileVersion.versionNumber", equalTo("1"))
                .body("data.docgenJob.batch.jobs.nodes", hasSize(1))
                .body("data.docgenJob.batch.jobs.pageInfo.hasNextPage", equalTo(true));
        assertThat(calls(JOB_PATH)).isEqualTo(1);
        assertThat(calls(FILE_PATH)).isEqualTo(1);
        assertThat(calls(BATCH_PATH)).isEqualTo(1);
        assertThat(asked()).hasSize(3);
    }

    @Test
    void idsCostNoCall() {
        ask(job("12345", "templateFile { id } templateFileVersion { id __typename } outputFile { id } "
                + "outputFileVersion { id } batch { id }")).body("errors", nullValue());
        assertThat(asked()).hasSize(1);
    }

    @Test
    void theSameJobTwiceIsOneCall() {
        ask("{ one: docgenJob(id: \"12345\") { id } two: docgenJob(id: \"12345\") { outputFile { name } } "
                + "three: docgenJob(id: \"12345\") { templateFile { size } } }").body("errors", nullValue());
        assertThat(calls(JOB_PATH)).isEqualTo(1);
        assertThat(calls(FILE_PATH)).isEqualTo(1);
    }

    @Test
    void aFailingFileIsReadOnce() {
        answer(FILE_PATH, json(BoxExamples.error(404, "not_found")).withStatus(404));
        ask(job("12345", "templateFile { name } outputFile { name } templateFileVersion { size }"))
                .body("errors", hasSize(3));
        assertThat(calls(FILE_PATH)).isEqualTo(1);
    }

    @Test
    void aPastVersionCostsOneMoreCall() {
        answer(JOB_PATH, json(BoxExamples.job("12345", "42037322", "777", "42037322", "12345")));
        answer(FILE_PATH + "/versions/777", json("{\"id\": \"777\", \"version_number\": \"4\"}"));
        ask(job("12345", "templateFileVersion { versionNumber }"))
                .body("data.docgenJob.templateFileVersion.versionNumber", equalTo("4"));
        assertThat(asked()).extracting(event -> path(event.getRequest()))
                .containsExactly(JOB_PATH, FILE_PATH, FILE_PATH + "/versions/777");
    }

    @Test
    void aPageOfAHundredJobsOverTwentyFilesIsTwentyOneCalls() {
        String jobs = IntStream.range(0, 100)
                .mapToObj(n -> BoxExamples.job("" + (1000 + n), "1", "12345", "" + (1 + n % 20), "12345"))
                .collect(Collectors.joining(","));
        answer("/2.0/docgen_jobs", json(BoxExamples.page(jobs, "null")));
        IntStream.rangeClosed(1, 20).forEach(file -> answer("/2.0/files/" + file, json(BoxExamples.file("" + file))));
        ask("{ docgenJobs(first: 100) { nodes { templateFile { name } outputFile { id name } } } }")
                .body("errors", nullValue()).body("data.docgenJobs.nodes", hasSize(100));
        assertThat(asked()).hasSize(21);
        ask("{ docgenJobs(first: 100) { nodes { id templateFile { id } outputFile { id } } } }")
                .body("errors", nullValue());
        assertThat(asked()).hasSize(22);
    }

    @Test
    void independentReadsAreParallel() {
        BooleanSupplier allButTheJobHaveCome = () -> held() == 3;
        answer(JOB_PATH, json(BoxExamples.job("12345", "1", "12345", "42037322", "12345")));
        answer(FILE_PATH, once(allButTheJobHaveCome, json(FILE)));
        answer("/2.0/files/1", once(allButTheJobHaveCome, json(BoxExamples.file("1"))));
        answer(BATCH_PATH, once(allButTheJobHaveCome, json(JOBS_WITH_MORE)));
        ask(EVERYTHING).body("errors", nullValue());
        assertThat(asked()).hasSize(4);
    }

    @Test
    void theNextQueryReadsAgain() {
        ask(job("12345", "status"));
        ask(job("12345", "status"));
        assertThat(calls(JOB_PATH)).isEqualTo(2);
    }

    @Test
    void theVersionHeaderIsSentOnlyToDocGen() {
        ask(EVERYTHING);
        assertThat(asked()).allSatisfy(event -> assertThat(event.getRequest().header("box-version").isPresent())
                .isEqualTo(!path(event.getRequest()).startsWith("/2.0/files")));
        assertThat(asked().get(0).getRequest().getHeader("box-version")).isEqualTo("2025.0");
    }

    @Test
    void onlyTheTokenIsSentToBox() {
        as("the.callers-own_token~1/+==").headers(Map.of("Cookie", "session=secret", "Origin", "https://evil.example",
                "Referer", "https://evil.example/page", "X-Forwarded-For", "10.0.0.1", "As-User", "1",
                "Box-Version", "1999.0", "Traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
                .body(Map.of("query", EVERYTHING)).post("/graphql").then().body("errors", nullValue());
        for (ServeEvent event : asked()) {
            Request request = event.getRequest();
            assertThat(request.getHeader("Authorization")).isEqualTo("Bearer the.callers-own_token~1/+==");
            assertThat(request.getAllHeaderKeys()).extracting(String::toLowerCase).isSubsetOf(
                    List.of("authorization", "accept", "accept-encoding", "host", "user-agent", "box-version"));
            assertThat(request.getHeader("box-version")).isNotEqualTo("1999.0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer 1!DgsZ6V9kMWZu2StrxwQDF5BudQNen-xUmU2cfcVKArE....",
            "bearer DkXZmsjUKizvL2z0WiaLvMBe"})
    void allKindsOfTokensAreSentToBox(String authorization) {
        as(null).header("Authorization", authorization).body(Map.of("query", job("12345", "id"))).post("/graphql")
                .then()
                .body("errors", nullValue());
        assertThat(asked().get(0).getRequest().getHeader("Authorization"))
                .isEqualTo("Bearer " + authorization.substring("bearer ".length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YWxpY2U6c2VjcmV0", "alice", "Bearer two tokens",
            "Bearer tøken"})
    void withoutATokenBoxIsNotCalled(String authorization) {
        as(null).header("Authorization", authorization).body(Map.of("query", EVERYTHING)).post("/graphql").then()
                .body("data.docgenJob", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions", equalTo(Map.of("code", "UNAUTHENTICATED")));
        ask(null, EVERYTHING).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        assertThat(asked()).isEmpty();
    }

    @Test
    void anIdThatIsNotDigitsNeverReachesBox() {
        ask(job("../users/me", "id")).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
        assertThat(asked()).isEmpty();
    }

    @Test
    void theSchemaNeedsNoToken() {
        ask(null, "{ __schema { queryType { name } } __typename }").body("errors", nullValue());
        assertThat(asked()).isEmpty();
    }

    private static String path(Request request) {
        return request.getUrl().split("\\?")[0];
    }
}
