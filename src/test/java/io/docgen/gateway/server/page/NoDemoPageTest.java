package io.docgen.gateway.server.page;

import static io.restassured.RestAssured.get;

import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway in front of Box. */
@QuarkusTest
@TestProfile(StubbedBox.class)
class NoDemoPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/demo/main.js"})
    void isServedOnlyIfItIsAskedFor(String path) {
        get(path).then().statusCode(404);
    }
}
