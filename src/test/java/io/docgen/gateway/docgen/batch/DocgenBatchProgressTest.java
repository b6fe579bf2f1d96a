package io.docgen.gateway.docgen.batch;

import static io.docgen.gateway.testsupport.BoxExamples.error;
import static io.docgen.gateway.testsupport.BoxExamples.page;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StubbedBox.class)
class DocgenBatchProgressTest {

    private static final AtomicInteger JOBS = new AtomicInteger();

    private static final String PATH = "/2.0/docgen_batch_jobs/5150";
    private static final String COUNTS = "total pending submitted completed completedWithError failed unknown done exact";
    private static final String PROGRESS = "data.docgenBatch.progress.";

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
    }

    @Test
    void countsTheJobsByStatus() {
        answer(PATH, jobs(null, "pending", "submitted", "submitted", "completed", "completed", "completed",
                "completed_with_error", "failed", "awaiting_review"));
        ask(batch("progress { " + COUNTS + " }")).body("errors", nullValue())
                .body("data.docgenBatch.progress", equalTo(Map.of("total", 9, "pending", 1, "submitted", 2,
                        "completed", 3, "completedWithError", 1, "failed", 1, "unknown", 1, "done", false,
                        "exact", true)));
    }

    @Test
    void isDoneIfAllJobsHaveEnded() {
        answer(PATH, jobs(null, "completed", "failed", "completed_with_error"));
        ask(batch("progress { done }")).body(PROGRESS + "done", equalTo(true));
    }

    @Test
    void sharesCallsWithTheJobs() {
        answer(PATH, jobs(null, "completed", "failed", "completed"));
        ask(batch("sofar: progress { total } jobs(first: 2) { nodes { status } pageInfo { hasNextPage } }"))
                .body("errors", nullValue())
                .body("data.docgenBatch.sofar.total", equalTo(3))
                .body("data.docgenBatch.jobs.nodes.status", contains("COMPLETED", "FAILED"))
                .body("data.docgenBatch.jobs.pageInfo.hasNextPage", equalTo(true));
        assertThat(calls(PATH)).isEqualTo(1);
        assertThat(StubbedBox.asked().get(0).getRequest().queryParameter("limit").firstValue()).isEqualTo("1000");
    }

    @Test
    void readsOnlyThePageIfProgressIsNotSelected() {
        answer(PATH, jobs(null, "completed"));
        ask(batch("jobs(first: 2) { nodes { id } }")).body("errors", nullValue());
        assertThat(StubbedBox.asked().get(0).getRequest().queryParameter("limit").firstValue()).isEqualTo("2");
    }

    @Test
    void countsAllPages() {
        answerInTurn(PATH, jobs("next", "completed", "completed"), jobs("last"), jobs(null, "failed"));
        ask(batch("progress { " + COUNTS + " }")).body("errors", nullValue())
                .body(PROGRESS + "total", equalTo(3))
                .body(PROGRESS + "done", equalTo(true));
        assertThat(calls(PATH)).isEqualTo(3);
    }

    /** The marker is that of Box itself. */
    @Test
    void aRefusedMarkerIsNoMistakeOfTheClient() {
        answerInTurn(PATH, jobs("next", "completed"), json(error(400, "bad_request")).withStatus(400));
        ask(batch("progress { total }")).body("data.docgenBatch.progress", nullValue())
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
        StubbedBox.reset();
        answerInTurn(PATH, jobs("next"), json(error(400, "bad_request")).withStatus(400));
        ask(batch("jobs { nodes { id } }")).body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
    }

    @Test
    void stopsCountingAtTheLimit() {
        answerInTurn(PATH, IntStream.range(0, 12).mapToObj(page -> jobs("after" + page, "completed"))
                .toArray(ResponseDefinitionBuilder[]::new));
        ask(batch("progress { " + COUNTS + " }")).body("errors", nullValue())
                .body(PROGRESS + "total", equalTo(10))
                .body(PROGRESS + "exact", equalTo(false))
                .body(PROGRESS + "done", equalTo(false));
        assertThat(calls(PATH)).isEqualTo(10);
    }

    @Test
    void isNullForAnUnknownBatch() {
        answer(PATH, json(error(404, "not_found")).withStatus(404));
        ask(batch("id progress { total } jobs { nodes { id } }"))
                .body("data.docgenBatch.id", equalTo("5150"))
                .body("data.docgenBatch.progress", nullValue())
                .body("data.docgenBatch.jobs", nullValue())
                .body("errors", hasSize(2))
                .body("errors.extensions.code", contains("NOT_FOUND", "NOT_FOUND"));
        assertThat(calls(PATH)).isEqualTo(1);
    }

    @Test
    void skipsEmptyPages() {
        answerInTurn(PATH, jobs("one"), jobs("two"), jobs(null, "completed"));
        ask(batch("jobs { nodes { id } pageInfo { hasNextPage } }")).body("errors", nullValue())
                .body("data.docgenBatch.jobs.nodes", hasSize(1));
        answer(PATH, jobs(null));
        ask(batch("jobs { nodes { id } }")).body("data.docgenBatch.jobs.nodes", empty());
    }

    @Test
    void costsNothingForTheIdAlone() {
        ask(batch("id")).body("errors", nullValue());
        ask("{ docgenBatch(id: \"x/y\") { id } }").body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
        assertThat(StubbedBox.asked()).isEmpty();
    }

    private static String batch(String fields) {
        return "{ docgenBatch(id: \"5150\") { " + fields + " } }";
    }

    private static ResponseDefinitionBuilder jobs(String nextMarker, String... statuses) {
        List<String> jobs = Stream.of(statuses).map(status -> BoxExamples
                .job("" + JOBS.incrementAndGet(), "1", "2", "3", "4").replace("completed", status)).toList();
        return json(page(jobs.stream().collect(Collectors.joining(",")),
                nextMarker == null ? "null" : "\"" + nextMarker + "\""));
    }
}
