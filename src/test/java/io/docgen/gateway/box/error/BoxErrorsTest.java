package io.docgen.gateway.box.error;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.BoxExamples.error;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerInTurn;
import static io.docgen.gateway.testsupport.StubbedBox.calls;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of Box: what the client sees, and how often Box is called. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class BoxErrorsTest {

    private static final String PATH = "/2.0/docgen_jobs/12345";
    private static final String QUERY = job("12345", "id");
    private static final String HTML = "<html><body><h1>Bad Gateway</h1> at 10.1.2.3</body></html>";
    private static final int TRIES = 3;

    @BeforeEach
    void resetStubs() {
        StubbedBox.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Bearer realm=\"Service\", error=\"insufficient_scope\", error_description=\"The request requires more.\"",
            "Bearer error=insufficient_scope", "Bearer realm=\"a\",error = \"insufficient_scope\"",
            "bearer ERROR=\"insufficient_scope\""})
    void aTokenWithoutTheScopeIsNamed(String challenge) {
        answer(PATH, aResponse().withStatus(403).withHeader("WWW-Authenticate", challenge));
        ask(QUERY).body("errors[0].extensions.code", equalTo("FORBIDDEN"))
                .body("errors[0].extensions.boxStatus", equalTo(403))
                .body("errors[0].extensions.boxCode", equalTo("insufficient_scope"))
                .body("errors[0].message", containsString("Manage Doc Gen"))
                .body("errors[0].message", containsString("sign in again"));
        StubbedBox.answerWrite("/2.0/docgen_templates/5", aResponse().withStatus(403)
                .withHeader("WWW-Authenticate", "Basic realm=\"x\"").withHeader("WWW-Authenticate", challenge));
        ask("mutation { deleteDocgenTemplate(input: {templateId: 5}) { templateId } }")
                .body("errors[0].extensions.boxCode", equalTo("insufficient_scope"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer error=\"invalid_token\"", "Bearer error_description=\"insufficient_scope\"",
            "Bearer error=\"insufficient_scopes\"", "Bearer xerror=\"insufficient_scope\""})
    void anotherChallengeSaysNothingOfTheScope(String challenge) {
        answer(PATH, aResponse().withStatus(403).withHeader("WWW-Authenticate", challenge));
        ask(QUERY).body("errors[0].extensions.code", equalTo("FORBIDDEN"))
                .body("errors[0].extensions.boxCode", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ docgenJob(id: \"12345\") { id } }",
            "{ docgenBatch(id: \"never-requested\") { jobs { nodes { id } } } }",
            "{ docgenTemplate(id: \"5\") { id } }", "{ docgenTemplate(id: \"5\") { jobs { nodes { id } } } }",
            "{ docgenJobs { nodes { id } } }"})
    void aMissingObjectMayMeanThatDocGenIsNotEnabled(String query) {
        ask(query).body("errors[0].message", containsString("Doc Gen is not enabled"))
                .body("errors[0].message", containsString("Manage Doc Gen"))
                .body("errors[0].extensions.boxStatus", equalTo(404));
    }

    @ParameterizedTest
    @CsvSource({
            "400,bad_request,BAD_USER_INPUT,1", "400,invalid_api_version,UPSTREAM_ERROR,1",
            "403,forbidden_by_policy,FORBIDDEN,1", "404,not_found,NOT_FOUND,1", "404,trashed,NOT_FOUND,1",
            "405,method_not_allowed,BAD_USER_INPUT,1", "402,payment_required,FORBIDDEN,1",
            "406,not_acceptable,BAD_USER_INPUT,1", "407,proxy_authentication_required,FORBIDDEN,1",
            "408,request_timeout,UPSTREAM_TIMEOUT,3", "409,conflict,BAD_USER_INPUT,1", "410,gone,BAD_USER_INPUT,1",
            "411,length_required,BAD_USER_INPUT,1", "412,precondition_failed,BAD_USER_INPUT,1",
            "413,too_large,BAD_USER_INPUT,1", "415,unsupported_media_type,BAD_USER_INPUT,1",
            "416,range,BAD_USER_INPUT,1", "418,teapot,BAD_USER_INPUT,1", "422,unprocessable,BAD_USER_INPUT,1",
            "423,locked,FORBIDDEN,1", "425,too_early,UPSTREAM_UNAVAILABLE,3", "451,legal,FORBIDDEN,1",
            "429,rate_limit_exceeded,RATE_LIMITED,1", "500,internal_server_error,UPSTREAM_ERROR,3",
            "502,bad_gateway,UPSTREAM_ERROR,3", "503,unavailable,UPSTREAM_UNAVAILABLE,3",
            "504,gateway_timeout,UPSTREAM_TIMEOUT,3"})
    void errorsHaveACodeAndAreRetriedIfTransient(int status, String boxCode, String code, int tries) {
        answer(PATH, json(error(status, boxCode)).withStatus(status));
        ask(QUERY)
                .body("data.docgenJob", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].extensions.boxStatus", equalTo(status))
                .body("errors[0].extensions.boxCode", equalTo(boxCode))
                .body("errors[0].extensions.boxRequestId", equalTo("abcdef123456"));
        assertThat(calls(PATH)).isEqualTo(tries);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 429, 500, 502, 503, 504})
    void errorsWithoutABodyHaveACode(int status) {
        answer(PATH, aResponse().withStatus(status).withHeader("BOX-REQUEST-ID", "0g81ogj572gd15m289a3m0ovs66"));
        ask(QUERY)
                .body("errors", hasSize(1))
                .body("errors[0].extensions.boxStatus", equalTo(status))
                .body("errors[0].extensions", not(hasKey("boxCode")))
                .body("errors[0].extensions.boxRequestId", equalTo("0g81ogj572gd15m289a3m0ovs66"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 500, 502})
    void errorsInHtmlHaveACode(int status) {
        answer(PATH, aResponse().withStatus(status).withHeader("content-type", "text/html").withBody(HTML));
        ask(QUERY).body("errors", hasSize(1)).body("errors[0].extensions.boxStatus", equalTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=nonsense", "nonsense", "application/octet-stream"})
    void errorsOfAnInvalidTypeHaveACode(String contentType) {
        answer(PATH, aResponse().withStatus(404).withHeader("content-type", contentType).withBody("{}"));
        ask(QUERY).body("errors", hasSize(1)).body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "", "null", "[]", "{}", "\"text\"", "{\"id\": \"12345\"",
            "{\"id\": \"12345\", \"status\": \"completed\"}", "{\"id\": \"../1\"}"})
    void anIncompleteJobIsAnUpstreamError(String body) {
        answer(PATH, json(body));
        ask(QUERY).body("data.docgenJob", nullValue()).body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
        assertThat(calls(PATH)).isEqualTo(1);
    }

    @Test
    void aMalformedIdOfBoxIsNeverRequested() {
        answer(PATH, json(BoxExamples.job("12345", "1", "2", "../users/me", "4")));
        ask(job("12345", "outputFile { name }")).body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
        assertThat(StubbedBox.asked()).hasSize(1);
    }

    @Test
    void anEmptyReferenceIsNull() {
        answer(PATH, json(JOB.replace("{\"type\": \"file\", \"id\": \"42037322\"},\n \"output_file_version\"",
                "{},\n \"output_file_version\"")
                .replace("{\"id\": \"12345\", \"type\": \"file_version\"},\n \"status\"",
                        "{},\n \"status\"")));
        ask(job("12345", "outputFile { id name } outputFileVersion { id } templateFile { id }"))
                .body("errors", nullValue())
                .body("data.docgenJob.outputFile", nullValue())
                .body("data.docgenJob.outputFileVersion", nullValue())
                .body("data.docgenJob.templateFile.id", equalTo("42037322"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"id\": null}", "{\"id\": 42037322}", "{\"id\": \"0042037322\"}"})
    void aFileWithoutAnIdHasTheRequestedOne(String file) {
        answer(PATH, json(JOB));
        answer("/2.0/files/42037322", json(file));
        ask(job("12345", "outputFile { id name }")).body("errors", nullValue())
                .body("data.docgenJob.outputFile.id", equalTo("42037322"));
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 204, 302, 304})
    void anUnexpectedStatusIsAnUpstreamError(int status) {
        answer(PATH, aResponse().withStatus(status).withHeader("location", "http://127.0.0.1:1/elsewhere"));
        ask(QUERY).body("errors", hasSize(1)).body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
    }

    @Test
    void htmlIsAnUpstreamError() {
        answer(PATH, aResponse().withHeader("content-type", "text/html").withBody(HTML));
        ask(QUERY).body("errors", hasSize(1)).body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenConnectionIsRetried(Fault fault) {
        answerInTurn(PATH, aResponse().withFault(fault), json(JOB));
        ask(QUERY).body("errors", nullValue()).body("data.docgenJob.id", equalTo("12345"));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aRepeatedlyBrokenConnectionIsAnUpstreamError(Fault fault) {
        answer(PATH, aResponse().withFault(fault));
        ask(QUERY).body("errors", hasSize(1)).body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
        assertThat(calls(PATH)).isEqualTo(TRIES);
    }

    @Test
    void aSlowResponseTimesOutAndIsNotRetried() {
        answer(PATH, json(JOB).withFixedDelay(10_000));
        Duration taken = timed(() -> ask(QUERY).body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("UPSTREAM_TIMEOUT")));
        assertThat(taken).isBetween(Duration.ofMillis(1950), Duration.ofMillis(9900));
        assertThat(calls(PATH)).isEqualTo(1);
    }

    @Test
    void aTricklingResponseTimesOut() {
        answer(PATH, json(JOB).withChunkedDribbleDelay(20, 10_000));
        Duration taken = timed(() -> ask(QUERY).body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("UPSTREAM_TIMEOUT")));
        assertThat(taken).isLessThan(Duration.ofMillis(9900));
    }

    @Test
    void aShortRetryAfterIsHonoured() {
        answerInTurn(PATH, json(error(429, "rate_limit_exceeded")).withStatus(429).withHeader("Retry-After", "1"),
                json(JOB));
        assertThat(timed(() -> ask(QUERY).body("errors", nullValue()))).isGreaterThan(Duration.ofMillis(990));
        assertThat(calls(PATH)).isEqualTo(2);
    }

    @Test
    void aLongRetryAfterFailsAtOnce() {
        answer(PATH, json(error(429, "rate_limit_exceeded")).withStatus(429).withHeader("Retry-After", "9"));
        Duration taken = timed(() -> ask(QUERY).body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("RATE_LIMITED"))
                .body("errors[0].extensions.retryAfter", equalTo(9)));
        assertThat(taken).isLessThan(Duration.ofMillis(8900));
        assertThat(calls(PATH)).isEqualTo(1);
    }

    @Test
    void retriesEndWithTheMaximumDuration() {
        ResponseDefinitionBuilder unavailable = json(error(503, "unavailable")).withStatus(503);
        answer(PATH, unavailable.withHeader("Retry-After", "1"));
        ask(QUERY).body("errors[0].extensions.code", equalTo("UPSTREAM_UNAVAILABLE"))
                .body("errors[0].extensions.retryAfter", equalTo(1));
        assertThat(calls(PATH)).isEqualTo(2);
    }

    @Test
    void aFailingFileLeavesTheRestUnchanged() {
        answer(PATH, json(BoxExamples.job("12345", "1", "2", "3", "4")));
        answer("/2.0/files/1", json(BoxExamples.file("1")));
        answer("/2.0/files/3", aResponse().withStatus(500));
        ask(job("12345", "status templateFile { name } outputFile { id name }"))
                .body("errors", hasSize(1))
                .body("errors[0].path", equalTo(List.of("docgenJob", "outputFile")))
                .body("data.docgenJob.outputFile.id", equalTo("3"))
                .body("data.docgenJob.templateFile.name", equalTo("Contract.pdf"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 502, 503})
    void nothingInternalOfBoxReachesTheClient(int status) {
        answer(PATH, json(error(status, "Oops! at 10.1.2.3")).withStatus(status));
        String body = ask("secret-token", QUERY, Map.of()).extract().asString();
        assertThat(body).doesNotContain("1700000000199", "127.0.0.1", "localhost", "10.1.2.3", "Some words",
                "exception", "Exception", "io.", "secret-token");
    }

    private static Duration timed(Runnable action) {
        Instant start = Instant.now();
        action.run();
        return Duration.between(start, Instant.now());
    }
}
