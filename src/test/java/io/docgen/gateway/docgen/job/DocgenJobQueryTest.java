package io.docgen.gateway.docgen.job;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocgenJobQueryTest {

    private static final String JOB = "data.docgenJob.";

    @Test
    void answersTheExampleOfBoxsDocumentation() {
        ask("""
                { docgenJob(id: "12345") {
                    id status outputType rawOutputType
                    templateFile { id name size extension } templateFileVersion { id versionNumber }
                    outputFile { id name size sha1 } outputFileVersion { id }
                    batch { id jobs(first: 10) { nodes { id status } pageInfo { hasNextPage endCursor } } }
                    failures { errors warnings } } }
                """)
                .body("errors", nullValue())
                .body(JOB + "id", equalTo("12345"))
                .body(JOB + "status", equalTo("COMPLETED"))
                .body(JOB + "outputType", equalTo("DOCX")).body(JOB + "rawOutputType", equalTo("docx"))
                .body(JOB + "templateFile", equalTo(Map.of("id", "42037322", "name", "Contract.pdf", "size", 629644,
                        "extension", "pdf")))
                .body(JOB + "templateFileVersion", equalTo(Map.of("id", "12345", "versionNumber", "1")))
                .body(JOB + "outputFile", equalTo(Map.of("id", "42037322", "name", "Contract.pdf", "size", 629644,
                        "sha1", "85136C79CBF9FE36BB9D05D0639C70C265C18D37")))
                .body(JOB + "outputFileVersion.id", equalTo("12345"))
                .body(JOB + "batch.id", equalTo("5a3c1e86-0000-4000-8000-000000000000"))
                .body(JOB + "batch.jobs.nodes", contains(Map.of("id", "12345", "status", "COMPLETED")))
                .body(JOB + "batch.jobs.pageInfo.hasNextPage", equalTo(false))
                .body(JOB + "batch.jobs.pageInfo.endCursor", notNullValue())
                .body(JOB + "failures.errors",
                        contains("The tag 'customer_name' was not provided in the input data."))
                .body(JOB + "failures.warnings",
                        contains("The tag 'optional_field' was provided but not used in the template."));
    }

    @ParameterizedTest
    @CsvSource({"10000000101,SUBMITTED,submitted", "10000000102,PENDING,pending", "10000000105,FAILED,failed",
            "10000000106,UNKNOWN,awaiting_review"})
    void hasNoOutputBeforeCompletion(String id, String status, String rawStatus) {
        ask(job(id, "status rawStatus outputFile { id name } outputFileVersion { id } templateFile { name }"))
                .body("errors", nullValue())
                .body(JOB + "status", equalTo(status))
                .body(JOB + "rawStatus", equalTo(rawStatus))
                .body(JOB + "outputFile", nullValue())
                .body(JOB + "outputFileVersion", nullValue())
                .body(JOB + "templateFile.name", equalTo("Offer letter.docx"));
    }

    @Test
    void hasTheErrorsOfAFailedJob() {
        ask(job("10000000105", "failures { errors warnings }"))
                .body(JOB + "failures.errors", hasSize(1))
                .body(JOB + "failures.warnings", empty());
    }

    @Test
    void hasTheErrorsOfACompletedJob() {
        ask(job("10000000104", "status failures { errors warnings } outputFile { name }"))
                .body(JOB + "status", equalTo("COMPLETED_WITH_ERROR"))
                .body(JOB + "failures.errors", hasSize(1))
                .body(JOB + "failures.warnings", hasSize(1))
                .body(JOB + "outputFile.name", equalTo("Offer letter - 10000000104.pdf"));
    }

    @Test
    void hasNoFailuresIfBoxSendsNone() {
        ask(job("10000000103", "failures { errors }")).body("errors", nullValue()).body(JOB + "failures", nullValue());
    }

    @Test
    void ignoresUnknownFields() {
        ask(job("10000000111", "status")).body("errors", nullValue()).body(JOB + "status", equalTo("COMPLETED"));
    }

    @Test
    void readsIdsThatAreNumbers() {
        ask(job("10000000112", "id templateFile { id } outputFile { id name }"))
                .body("errors", nullValue())
                .body(JOB + "id", equalTo("10000000112"))
                .body(JOB + "templateFile.id", equalTo("1700000000001"))
                .body(JOB + "outputFile.name", equalTo("Offer letter - 10000000112.pdf"));
    }

    @Test
    void isNullWithOneErrorIfThereIsNoSuchJob() {
        ask(job("999", "id status"))
                .body("data.docgenJob", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].path", contains("docgenJob"))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"))
                .body("errors[0].extensions.boxStatus", equalTo(404))
                .body("errors[0].extensions.boxCode", equalTo("not_found"))
                .body("errors[0].message", not(containsString("999")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "12345/../1", "..", "1.0", "１２", "1?x=1",
            "12345678901234567890123456789012345678901234567890123456789012345"})
    void rejectsAnIdThatIsUnsafeInAPath(String id) {
        ask("alice", "query($id: ID!) { docgenJob(id: $id) { id } }", Map.of("id", id))
                .body("data.docgenJob", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions", equalTo(Map.of("code", "BAD_USER_INPUT", "argument", "id")));
    }
}
