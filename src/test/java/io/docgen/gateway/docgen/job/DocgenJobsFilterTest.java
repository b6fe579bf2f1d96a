package io.docgen.gateway.docgen.job;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.as;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that Box neither filters nor sorts: jobs 1 to 6, oldest first, in pages of two. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class DocgenJobsFilterTest {

    private static final String JOBS = "/2.0/docgen_jobs";
    private static final String IDS = "data.docgenJobs.nodes.id";

    @BeforeEach
    void haveSixJobs() {
        StubbedBox.reset();
        answerInTurn(JOBS, page("a", 1, 2), page("b", 3, 4), page(null, 5, 6));
    }

    private static ResponseDefinitionBuilder page(String next, int from, int to) {
        return json("{\"entries\": [" + IntStream.rangeClosed(from, to).mapToObj(DocgenJobsFilterTest::job)
                .collect(Collectors.joining(",")) + "], \"next_marker\": "
                + (next == null ? "null" : "\"" + next + "\"")
                + "}");
    }

    /** Of template 41 or 42 in turn; every third has failed. */
    private static String job(int id) {
        return new JsonObject(BoxExamples.job("" + id, "" + (41 + id % 2), "7", "9", "8"))
                .put("status", id % 3 == 0 ? "failed" : "completed")
                .put("created_at", "2026-05-1" + id % 10 + "T10:00:00Z").encode();
    }

    private static ValidatableResponse list(String arguments) {
        return ask("{ docgenJobs(" + arguments + ") { nodes { id } exact pageInfo { hasNextPage endCursor } } }");
    }

    @Test
    void areNewestFirstPageByPage() {
        String next = list("order: NEWEST, first: 4").body("errors", nullValue())
                .body(IDS, contains("6", "5", "4", "3"))
                .body("data.docgenJobs.exact", equalTo(true))
                .body("data.docgenJobs.pageInfo.hasNextPage", equalTo(true))
                .extract().path("data.docgenJobs.pageInfo.endCursor");
        haveSixJobs();
        list("order: NEWEST, first: 4, after: \"" + next + "\"").body(IDS, contains("2", "1"))
                .body("data.docgenJobs.pageInfo.hasNextPage", equalTo(false));
    }

    /** A job that was requested after the first page was read. */
    @Test
    void areNotMovedByJobsThatAreRequestedMeanwhile() {
        String next = list("order: NEWEST, first: 2").extract().path("data.docgenJobs.pageInfo.endCursor");
        StubbedBox.reset();
        answerInTurn(JOBS, page("a", 1, 4), page(null, 5, 8));
        list("order: NEWEST, first: 2, after: \"" + next + "\"").body(IDS, contains("4", "3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "status: FAILED|3,6", "status: [FAILED, COMPLETED]|1,2,3,4,5,6", "status: []|",
            "templateFileId: 41|2,4,6", "templateFileId: 41, status: COMPLETED|2,4",
            "createdAfter: \"2026-05-14T10:00:00Z\"|5,6", "createdAfter: \"2026-05-14T11:00:00+01:00\"|5,6"})
    void areThoseThatMeetAllOfTheFilter(String filter, String ids) {
        String expected = ids == null ? "[]" : "[" + ids.replace(",", ", ") + "]";
        for (String order : new String[]{"", ", order: OLDEST", ", order: NEWEST"}) {
            haveSixJobs();
            Object found = list("filter: {" + filter + "}" + order).body("errors", nullValue())
                    .extract().path(IDS);
            if (order.contains("NEWEST")) {
                Collections.reverse((List<?>) found);
            }
            assertThat(found).as(order).hasToString(expected);
        }
    }

    @Test
    void areLookedForInUpToFourPagesOfBox() {
        StubbedBox.reset();
        answerInTurn(JOBS, IntStream.range(0, 6).mapToObj(i -> page("m" + i, i * 3 + 1, i * 3 + 3))
                .toArray(ResponseDefinitionBuilder[]::new));
        String next = list("filter: {status: FAILED}").body("errors", nullValue())
                .body(IDS, contains("3", "6", "9", "12"))
                .body("data.docgenJobs.pageInfo.hasNextPage", equalTo(true))
                .extract().path("data.docgenJobs.pageInfo.endCursor");
        assertThat(StubbedBox.calls(JOBS)).isEqualTo(4);
        list("filter: {status: FAILED}, first: 2, after: \"" + next + "\"").body(IDS, contains("15", "18"));
    }

    @Test
    void areInexactBeyondTenPages() {
        StubbedBox.reset();
        answerInTurn(JOBS, IntStream.range(0, 12).mapToObj(i -> page("m" + i, i * 2, i * 2 + 1))
                .toArray(ResponseDefinitionBuilder[]::new));
        list("order: NEWEST, first: 1").body("errors", nullValue()).body(IDS, contains("19"))
                .body("data.docgenJobs.exact", equalTo(false));
        assertThat(StubbedBox.calls(JOBS)).isEqualTo(10);
    }

    @Test
    void areInexactIfOneIsUnreadable() {
        StubbedBox.reset();
        answer(JOBS, json("{\"entries\": [{\"id\": 7}, " + job(1) + "]}"));
        list("order: NEWEST").body(IDS, contains("1")).body("data.docgenJobs.exact", equalTo(false));
    }

    @Test
    void areReadWithTheCostOfAllPages() {
        for (String arguments : new String[]{"order: NEWEST", "filter: {status: FAILED}"}) {
            as(ALICE).header("GraphQL-Cost", "1")
                    .body(Map.of("query", "{ docgenJobs(" + arguments + ") { nodes { id } } }")).post("/graphql").then()
                    .body("extensions.cost.announced", equalTo(10));
        }
        as(ALICE).header("GraphQL-Cost", "1")
                .body(Map.of("query", "query($f: DocgenJobFilter) { docgenJobs(filter: $f) "
                        + "{ nodes { id } } }"))
                .post("/graphql").then().body("extensions.cost.announced", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order: NEWEST, after: \"MTo\"", "order: NEWEST, after: \"YmVmb3JlOjk5\"",
            "after: \"YmVmb3JlOjE\"", "order: NEWEST, first: 0", "order: NEWEST, first: 101",
            "filter: {templateFileId: \"x\"}", "filter: {createdAfter: \"yesterday\"}"})
    void refuseWhatTheyCannotRead(String arguments) {
        list(arguments).body("data.docgenJobs", nullValue())
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void areEmptyWithoutJobs() {
        StubbedBox.reset();
        answer(JOBS, json("{\"entries\": []}"));
        list("order: NEWEST").body(IDS, empty()).body("data.docgenJobs.exact", equalTo(true))
                .body("data.docgenJobs.pageInfo.endCursor", nullValue());
    }
}
