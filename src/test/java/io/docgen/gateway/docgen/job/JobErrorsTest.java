package io.docgen.gateway.docgen.job;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.QuickSandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample jobs with faults, and the one in progress. */
@QuarkusTest
@TestProfile(QuickSandbox.class)
class JobErrorsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "10000000400,BAD_USER_INPUT,400,bad_request",
            "10000000401,UNAUTHENTICATED,401,-",
            "10000000403,FORBIDDEN,403,access_denied_insufficient_permissions",
            "10000000405,BAD_USER_INPUT,405,method_not_allowed",
            "10000000408,UPSTREAM_TIMEOUT,-,-",
            "10000000429,RATE_LIMITED,429,rate_limit_exceeded",
            "10000000500,UPSTREAM_ERROR,500,-",
            "10000000502,UPSTREAM_ERROR,502,-",
            "10000000503,UPSTREAM_UNAVAILABLE,503,unavailable",
            "10000000601,UPSTREAM_ERROR,-,-",
            "10000000602,UPSTREAM_ERROR,200,-",
            "10000000603,UPSTREAM_ERROR,200,-"})
    void isOneErrorWithACode(String id, String code, Integer boxStatus, String boxCode) {
        ask(job(id, "id status outputFile { name }"))
                .body("data.docgenJob", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].extensions.boxStatus", equalTo(boxStatus))
                .body("errors[0].extensions.boxCode", equalTo(boxCode));
    }

    @Test
    void hasRetryAfterWhenRateLimited() {
        ask(job("10000000429", "id")).body("errors[0].extensions.retryAfter", equalTo(100));
    }

    @ParameterizedTest
    @CsvSource({"10000000430", "10000000513"})
    void isRetriedIfTransient(String id) {
        ask(job(id, "status")).body("errors", nullValue()).body("data.docgenJob.status", equalTo("COMPLETED"));
    }

    @Test
    void aJobInProgressCompletesWithAFile() {
        await().until(
                () -> "COMPLETED".equals(ask(job("10000000115", "status")).extract().path("data.docgenJob.status")));
        ask(job("10000000115", "outputFile { name }"))
                .body("errors", nullValue())
                .body("data.docgenJob.outputFile.name", equalTo("Offer letter - now.pdf"));
    }

    @Test
    void aRequestWithoutATokenHasTheDefaultCaller() {
        ask(null, job("12345", "id")).body("errors", nullValue()).body("data.docgenJob.id", equalTo("12345"));
    }

    @Test
    void aTokenIsNeverReplacedByThatOfTheDefaultCaller() {
        ask("expired", job("12345", "id")).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }
}
