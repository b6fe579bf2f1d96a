package io.docgen.gateway.docgen.user;

import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.BoxExamples.error;
import static io.docgen.gateway.testsupport.BoxExamples.page;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StubbedBox.class)
class UserTest {

    private static final String ME = """
            {"type": "user", "id": "11446498", "name": "Aaron Levie", "login": "ceo@example.com", "status": "active",
             "job_title": "CEO", "created_at": "2012-12-12T10:53:43-08:00"}
            """;
    private static final String JOBS = "{ docgenJobs { nodes { id createdBy { id name } } } }";

    @BeforeEach
    void stubTheCaller() {
        StubbedBox.reset();
        answer("/2.0/users/me", json(ME));
    }

    @Test
    void theViewerIsTheUserOfTheToken() {
        ask("{ viewer { id name login status jobTitle createdAt avatarUrl } }")
                .body("errors", nullValue())
                .body("data.viewer.id", equalTo("11446498"))
                .body("data.viewer.login", equalTo("ceo@example.com"))
                .body("data.viewer.jobTitle", equalTo("CEO"))
                .body("data.viewer.createdAt", equalTo("2012-12-12T10:53:43-08:00"))
                .body("data.viewer.avatarUrl", nullValue());
        assertThat(asked().get(0).getRequest().header("box-version").isPresent()).isFalse();
    }

    @Test
    void theCallerIsReadOnceForAllJobs() {
        answer("/2.0/docgen_jobs", json(page(createdBy("11446498") + "," + createdBy("11446498"), "null")));
        ask(JOBS).body("errors", nullValue())
                .body("data.docgenJobs.nodes.createdBy.name", contains("Aaron Levie", "Aaron Levie"));
        assertThat(asked()).hasSize(2);
    }

    @Test
    void anotherUserIsRead() {
        answer("/2.0/docgen_jobs", json(page(createdBy("7"), "null")));
        answer("/2.0/users/7", json("{\"type\": \"user\", \"id\": \"7\", \"name\": \"Grace\"}"));
        ask(JOBS).body("errors", nullValue()).body("data.docgenJobs.nodes[0].createdBy.name", equalTo("Grace"));
    }

    @Test
    void anotherUserKeepsItsIdIfAccessIsDenied() {
        answer("/2.0/docgen_jobs", json(page(createdBy("7"), "null")));
        answer("/2.0/users/7", json(error(403, "access_denied_insufficient_permissions")).withStatus(403));
        ask(JOBS)
                .body("errors", hasSize(1))
                .body("errors[0].path", contains("docgenJobs", "nodes", 0, "createdBy"))
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"))
                .body("data.docgenJobs.nodes[0].createdBy.id", equalTo("7"))
                .body("data.docgenJobs.nodes[0].createdBy.name", nullValue());
    }

    @Test
    void theIdOfACreatorCostsNoCall() {
        answer("/2.0/docgen_jobs", json(page(createdBy("7"), "null")));
        ask("{ docgenJobs { nodes { createdBy { id } createdAt } } }").body("errors", nullValue());
        assertThat(asked()).hasSize(1);
    }

    @Test
    void aTimeOfUnknownFormatDoesNotFailTheJob() {
        answer("/2.0/docgen_jobs",
                json(page(createdBy("7").replace("2022-05-11T10:56:11-07:00", "yesterday"), "null")));
        ask("{ docgenJobs { nodes { id createdAt } } }").body("errors", nullValue())
                .body("data.docgenJobs.nodes[0].createdAt", nullValue());
        assertThat(calls("/2.0/docgen_jobs")).isEqualTo(1);
    }

    private static String createdBy(String user) {
        return JOB.replaceFirst("\\{", "{\"created_at\": \"2022-05-11T10:56:11-07:00\", \"source\": \"api\", "
                + "\"created_by\": {\"id\": \"" + user + "\", \"type\": \"user\"}, "
                + "\"enterprise\": {\"id\": \"1910967\", \"type\": \"enterprise\"}, ");
    }
}
