package io.docgen.gateway.docgen.readiness;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox has an example of each outcome that a person can do something about. */
@QuarkusTest
class ReadinessInTheSandboxTest {

    @ParameterizedTest
    @CsvSource({
            "alice,1700000000001,0,true,OK,OK,OK,OK",
            "alice,1700000000003,300000000001,false,OK,OK,FAILED,OK",
            "alice,1700000000001,300000000002,false,OK,OK,OK,FAILED",
            "alice,1700000000108,1,false,OK,OK,FAILED,FAILED",
            "alice-without-scope,1700000000001,0,false,UNKNOWN,FAILED,UNKNOWN,OK",
            "carol,1700000000401,0,false,FAILED,UNKNOWN,UNKNOWN,OK",
            "carol,1700000000001,0,false,FAILED,UNKNOWN,FAILED,OK"})
    void isAsDocumented(String token, String template, String folder, boolean ready, String docgen, String scope,
            String ofTemplate, String ofFolder) {
        String root = "data.docgenReadiness.";
        ask(token, "{ docgenReadiness(templateFileId: \"" + template + "\", destinationFolderId: \"" + folder
                + "\") { ready docgenEnabled { state } scope { state } template { state } destinationFolder { state } } }")
                .body("errors", nullValue())
                .body(root + "ready", equalTo(ready))
                .body(root + "docgenEnabled.state", equalTo(docgen))
                .body(root + "scope.state", equalTo(scope))
                .body(root + "template.state", equalTo(ofTemplate))
                .body(root + "destinationFolder.state", equalTo(ofFolder));
    }
}
