package io.docgen.gateway.docgen.folder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class CreateFolderTest {

    private static final String FOLDERS = "/2.0/folders";

    @BeforeEach
    void reset() {
        StubbedBox.reset();
    }

    private static ValidatableResponse create(String name, boolean reuse) {
        return ask(
                "mutation { createFolder(input: {name: \"" + name + "\", parentFolderId: \"0\", reuseExisting: " + reuse
                        + "}) { created folder { id } } }");
    }

    private static ResponseDefinitionBuilder conflict(String code, String conflicts) {
        return json(
                "{\"type\": \"error\", \"status\": 409, \"code\": \"" + code + "\", \"context_info\": {\"conflicts\": "
                        + conflicts + "}}")
                .withStatus(409);
    }

    @Test
    void createsAFolder() {
        answerWrite(FOLDERS, json("{\"type\": \"folder\", \"id\": \"77\", \"etag\": \"0\"}").withStatus(201));
        create("Case 4711", false).body("errors", nullValue())
                .body("data.createFolder.created", equalTo(true))
                .body("data.createFolder.folder.id", equalTo("77"));
        assertThat(written()).singleElement().satisfies(event -> {
            assertThat(event.getRequest().getUrl()).isEqualTo(FOLDERS + "?fields=id");
            assertThat(event.getRequest().getBodyAsString())
                    .isEqualTo("{\"name\":\"Case 4711\",\"parent\":{\"id\":\"0\"}}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"type\": \"folder\", \"id\": \"78\", \"name\": \"case 4711\"}]",
            "{\"type\": \"folder\", \"id\": 78}"})
    void returnsTheExistingOneIfItMay(String conflicts) {
        answerWrite(FOLDERS, conflict("item_name_in_use", conflicts));
        create("Case 4711", true).body("errors", nullValue())
                .body("data.createFolder.created", equalTo(false))
                .body("data.createFolder.folder.id", equalTo("78"));
        create("Case 4711", false).body("data.createFolder", nullValue())
                .body("errors[0].message", containsString("reuseExisting"))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].extensions.boxStatus", equalTo(409));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{}", "[{\"type\": \"folder\", \"id\": \"../1\"}]"})
    void looksForTheExistingOneIfBoxDoesNotNameIt(String conflicts) {
        answerWrite(FOLDERS, conflict("item_name_in_use", conflicts));
        answer("/2.0/folders/0/items", json("{\"entries\": [{\"type\": \"folder\", \"id\": \"5\", \"name\": \"Other\"},"
                + "{\"type\": \"folder\", \"id\": \"79\", \"name\": \"CASE 4711\"}]}"));
        create("Case 4711", true).body("errors", nullValue()).body("data.createFolder.folder.id", equalTo("79"));
        create("Elsewhere", true).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", not(containsString("reuseExisting")))
                .body("errors[0].message", containsString("Choose another name"));
    }

    @Test
    void neverReturnsAFile() {
        answerWrite(FOLDERS, conflict("item_name_in_use", "[{\"type\": \"file\", \"id\": \"78\"}]"));
        create("Case 4711", true).body("data.createFolder", nullValue())
                .body("errors[0].message", containsString("file"));
    }

    /** What Box answers to two requests for one name at the same time. */
    @Test
    void triesAgainWhileTheNameIsReserved() {
        StubbedBox.answerInTurn(FOLDERS, conflict("name_temporarily_reserved", "null"),
                json("{\"type\": \"folder\", \"id\": \"80\"}").withStatus(201));
        create("Case 4711", true).body("errors", nullValue()).body("data.createFolder.folder.id", equalTo("80"));
        assertThat(written()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"a/b,0,name", "'',0,name", "..,0,name", "' a',0,name", "Case,x,parentFolderId",
            "Case,-1,parentFolderId"})
    void refusesWhatBoxWouldNotTake(String name, String parent, String argument) {
        ask("mutation { createFolder(input: {name: \"" + name + "\", parentFolderId: \"" + parent
                + "\"}) { created } }")
                .body("errors[0].extensions.argument", equalTo(argument))
                .body("errors[0].message", startsWith("'" + argument + "'"));
        assertThat(written()).isEmpty();
    }

    @Test
    void saysThatBoxMayHaveCreatedItIfTheAnswerIsLost() {
        answerWrite(FOLDERS, aResponse().withStatus(502));
        create("Case 4711", true).body("errors[0].extensions.safeToRetry", equalTo(false));
        assertThat(written()).hasSize(1);
    }
}
