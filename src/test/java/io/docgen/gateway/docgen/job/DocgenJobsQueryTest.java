package io.docgen.gateway.docgen.job;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.BOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocgenJobsQueryTest {

    private static final String ALL = "{ docgenJobs(first: 100) { nodes { id } } }";

    @Test
    void listsOnlyTheJobsOfTheCaller() {
        ask(ALICE, ALL).body("data.docgenJobs.nodes.id", hasItems("12345", "10000000103", "10000000225"))
                .body("data.docgenJobs.nodes.id", not(hasItem("10000000301")));
        ask(BOB, ALL).body("data.docgenJobs.nodes.id", contains("10000000301"));
    }

    @Test
    void keepsTheFieldsThatOnlyTheListHas() {
        String fields = "createdAt source enterprise { id } createdBy { id }";
        Map<String, Object> listed = Map.of("createdAt", "2026-05-11T11:52:11-07:00", "source", "api", "enterprise",
                Map.of("id", "1910967"), "createdBy", Map.of("id", "11446499"));
        ask(BOB, "{ docgenJobs { nodes { " + fields + " } } }")
                .body("errors", nullValue())
                .body("data.docgenJobs.nodes", contains(listed));
        ask(BOB, job("10000000301", fields)).body("errors", nullValue()).body("data.docgenJob", equalTo(listed));
    }

    @Test
    void isNullWithOneErrorIfItCannotBeRead() {
        ask("expired", "{ docgenJobs { nodes { id } } }")
                .body("data.docgenJobs", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }
}
