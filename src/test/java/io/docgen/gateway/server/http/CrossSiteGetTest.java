package io.docgen.gateway.server.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.docgen.gateway.testsupport.AccountOnStubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a service account a page of any site could read with the rights of the account, by an image or a link. */
@QuarkusTest
@TestProfile(AccountOnStubbedBox.class)
class CrossSiteGetTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-,-,200", "same-origin,-,200", "none,-,200", "cross-site,-,403",
            "same-site,-,403", "cross-site,https://app.example,200", "same-site,https://app.example,200"})
    void isRefused(String site, String origin, int status) {
        ask(site, origin).queryParam("query", "{ __typename }").get("/graphql").then().statusCode(status);
        ask(site, origin).accept("text/event-stream").queryParam("query", "{ __typename }").get("/graphql").then()
                .statusCode(status);
    }

    @Test
    void saysWhatToDo() {
        ask("cross-site", null).queryParam("query", "{ __typename }").get("/graphql").then()
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    private static RequestSpecification ask(String site, String origin) {
        RequestSpecification request = given();
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        return origin == null ? request : request.header("Origin", origin);
    }
}
