package io.docgen.gateway.docgen.readiness;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.docgen.gateway.testsupport.BoxExamples.FILE;
import static io.docgen.gateway.testsupport.BoxExamples.error;
import static io.docgen.gateway.testsupport.BoxExamples.page;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answer;
import static io.docgen.gateway.testsupport.StubbedBox.asked;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
class DocgenReadinessTest {

    private static final String LIST = "/2.0/docgen_templates";
    private static final String TEMPLATE = "/2.0/docgen_templates/42037322";
    private static final String FILE_PATH = "/2.0/files/42037322";
    private static final String FOLDER = "/2.0/folders/3";
    private static final String MARKED = "{\"file\": {\"type\": \"file\", \"id\": \"42037322\"}, \"file_name\": \"A.docx\"}";
    private static final String CHECKS = "{ ready docgenEnabled { ...check } scope { ...check } template { ...check } "
            + "destinationFolder { ...check } } } fragment check on DocgenReadinessCheck { state message nextStep }";
    private static final String ALL = "{ docgenReadiness(templateFileId: \"42037322\", destinationFolderId: \"3\") "
            + CHECKS;

    @BeforeEach
    void isReady() {
        StubbedBox.reset();
        answer(LIST, json(page(MARKED, "null")));
        answer(TEMPLATE, json(MARKED));
        answer(FILE_PATH, json(FILE));
        answer(FOLDER, folder("\"permissions\": {\"can_upload\": true}"));
    }

    private static ResponseDefinitionBuilder folder(String fields) {
        return json("{\"type\": \"folder\", \"id\": \"3\", \"item_status\": \"active\", " + fields + "}");
    }

    private static ResponseDefinitionBuilder withoutScope() {
        return aResponse().withStatus(403).withHeader("WWW-Authenticate",
                "Bearer realm=\"Service\", error=\"insufficient_scope\"");
    }

    private static ResponseDefinitionBuilder failed(int status, String code) {
        return json(error(status, code)).withStatus(status);
    }

    /** The states of Doc Gen, the scope, the template and the folder; the rest is in the response. */
    private static ValidatableResponse states(String docgen, String scope, String template, String folder) {
        return ask(ALL).body("errors", nullValue())
                .body("data.docgenReadiness.ready", equalTo(false))
                .body("data.docgenReadiness.values().findAll { it instanceof Map }.state",
                        contains(docgen, scope, template, folder));
    }

    private static String of(String check, String part) {
        return "data.docgenReadiness." + check + "." + part;
    }

    @Test
    void isCheckedByFourCallsAtOnce() {
        for (String path : new String[]{LIST, TEMPLATE, FILE_PATH, FOLDER}) {
            answer(path, once(() -> StubbedBox.held() == 4, path.equals(LIST)
                    ? json(page(MARKED, "null"))
                    : path.equals(FOLDER)
                            ? folder("\"permissions\": {\"can_upload\": true}")
                            : json(path.equals(TEMPLATE) ? MARKED : FILE)));
        }
        ask(ALL).body("errors", nullValue())
                .body("data.docgenReadiness.ready", equalTo(true))
                .body("data.docgenReadiness.values().findAll { it instanceof Map }.state",
                        contains("OK", "OK", "OK", "OK"))
                .body("data.docgenReadiness.values().findAll { it instanceof Map }.nextStep",
                        contains(nullValue(), nullValue(), nullValue(), nullValue()));
        assertThat(asked()).hasSize(4);
        assertThat(StubbedBox.calls(LIST)).isEqualTo(1);
    }

    @Test
    void isOfDocGenAloneIfNothingIsNamed() {
        ask("{ docgenReadiness " + CHECKS).body("errors", nullValue())
                .body("data.docgenReadiness.ready", equalTo(true))
                .body(of("template", "state"), equalTo("NOT_CHECKED"))
                .body(of("template", "nextStep"), containsString("a template"))
                .body(of("destinationFolder", "state"), equalTo("NOT_CHECKED"))
                .body(of("destinationFolder", "nextStep"), containsString("a folder"));
        assertThat(asked()).hasSize(1);
    }

    @Test
    void saysThatDocGenIsNotEnabled() {
        answer(LIST, failed(404, "not_found"));
        answer(TEMPLATE, failed(404, "not_found"));
        states("FAILED", "UNKNOWN", "UNKNOWN", "OK")
                .body(of("docgenEnabled", "nextStep"), containsString("Admin Console"))
                .body(of("scope", "message"), containsString("does not say"))
                .body(of("template", "message"), containsString("does not say"));
    }

    @Test
    void saysThatTheTokenLacksTheScope() {
        answer(LIST, withoutScope());
        answer(TEMPLATE, withoutScope());
        states("UNKNOWN", "FAILED", "UNKNOWN", "OK")
                .body(of("scope", "message"), equalTo("The token lacks the scope Manage Doc Gen."))
                .body(of("scope", "nextStep"), containsString("Developer Console"))
                .body(of("scope", "nextStep"), containsString("sign in again"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_denied_insufficient_permissions", "forbidden"})
    void saysToSignInAgainWithATokenThatIsOlderThanTheScope(String code) {
        answer(LIST, failed(403, code));
        answer(TEMPLATE, failed(403, code));
        states("UNKNOWN", "FAILED", "UNKNOWN", "OK")
                .body(of("scope", "message"), containsString("older than the scope"))
                .body(of("scope", "nextStep"), containsString("Sign in again."));
    }

    @Test
    void makesNoGuessAboutOtherRefusals() {
        answer(LIST, failed(403, "access_from_location_blocked"));
        answer(TEMPLATE, failed(403, "access_from_location_blocked"));
        states("UNKNOWN", "UNKNOWN", "UNKNOWN", "OK")
                .body(of("scope", "message"), containsString("policy"));
        answer(LIST, failed(402, "payment_required"));
        answer(TEMPLATE, failed(402, "payment_required"));
        states("FAILED", "UNKNOWN", "UNKNOWN", "OK")
                .body(of("docgenEnabled", "message"), containsString("plan"));
        answer(LIST, failed(400, "invalid_api_version"));
        answer(TEMPLATE, failed(400, "invalid_api_version"));
        states("UNKNOWN", "UNKNOWN", "UNKNOWN", "OK");
    }

    @Test
    void saysThatTheFileIsNoTemplate() {
        answer(TEMPLATE, failed(404, "not_found"));
        states("OK", "OK", "FAILED", "OK")
                .body(of("template", "message"), containsString("not marked as a template"))
                .body(of("template", "nextStep"), containsString("Mark it as a template"));
    }

    @ParameterizedTest
    @CsvSource({"404,not_found,no such file", "403,forbidden_by_policy,denies access to the file",
            "405,method_not_allowed,does not accept the id"})
    void saysThatTheTemplateCannotBeRead(int status, String code, String message) {
        answer(FILE_PATH, failed(status, code));
        states("OK", "OK", "FAILED", "OK").body(of("template", "message"), containsString(message))
                .body(of("template", "nextStep"), notNullValue());
        answer(LIST, failed(404, "not_found"));
        answer(TEMPLATE, failed(404, "not_found"));
        states("FAILED", "UNKNOWN", "FAILED", "OK").body(of("template", "message"), containsString(message));
    }

    @Test
    void saysThatTheTokenMayNotReadFiles() {
        answer(FILE_PATH, withoutScope());
        answer(FOLDER, withoutScope());
        states("OK", "OK", "FAILED", "FAILED")
                .body(of("template", "message"), equalTo("The token lacks the scope to read the file."))
                .body(of("template", "nextStep"), not(containsString("Manage Doc Gen")));
    }

    @Test
    void saysThatTheTemplateIsInTheTrash() {
        answer(FILE_PATH, json(FILE.replace("active", "trashed")));
        states("OK", "OK", "FAILED", "OK").body(of("template", "message"), equalTo("The template is in the trash."));
    }

    @Test
    void saysThatTheFolderIsClosed() {
        answer(FOLDER, folder("\"permissions\": {\"can_upload\": false}"));
        states("OK", "OK", "OK", "FAILED").body(of("destinationFolder", "nextStep"), containsString("Editor"));
        answer(FOLDER, failed(404, "not_found"));
        states("OK", "OK", "OK", "FAILED").body(of("destinationFolder", "message"), containsString("no such folder"));
        answer(FOLDER, json("{\"id\": \"3\", \"item_status\": \"trashed\", \"permissions\": {\"can_upload\": true}}"));
        states("OK", "OK", "OK", "FAILED").body(of("destinationFolder", "message"), containsString("trash"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"permissions\": null", "\"permissions\": {}", "\"name\": \"A\""})
    void makesNoGuessAboutPermissionsThatBoxDoesNotSend(String fields) {
        answer(FOLDER, folder(fields));
        states("OK", "OK", "OK", "UNKNOWN").body(of("destinationFolder", "message"), containsString("does not say"));
    }

    @ParameterizedTest
    @CsvSource({"500,failed", "503,cannot be asked", "504,in time", "429,limits the number"})
    void saysThatAFolderCouldNotBeChecked(int status, String message) {
        answer(FOLDER, failed(status, "a").withHeader("Retry-After", "7"));
        states("OK", "OK", "OK", "UNKNOWN").body(of("destinationFolder", "message"), containsString(message))
                .body(of("destinationFolder", "nextStep"), containsString(status == 429 ? "7 seconds" : "again"));
    }

    @Test
    void saysThatACheckTookTooLong() {
        answer(FILE_PATH, json(FILE).withFixedDelay(3000));
        states("OK", "OK", "UNKNOWN", "OK").body(of("template", "message"), containsString("in time"));
    }

    @Test
    void knowsThatDocGenIsEnabledIfOnlyTheTemplateCanBeRead() {
        answer(LIST, failed(503, "unavailable"));
        ask(ALL).body("errors", nullValue()).body("data.docgenReadiness.ready", equalTo(true));
        answer(TEMPLATE, failed(503, "unavailable"));
        states("UNKNOWN", "UNKNOWN", "UNKNOWN", "OK").body(of("scope", "message"), containsString("cannot be asked"));
        answer(TEMPLATE, failed(404, "not_found"));
        states("UNKNOWN", "UNKNOWN", "UNKNOWN", "OK").body(of("template", "message"), containsString("does not say"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, TEMPLATE, FILE_PATH, FOLDER})
    void isAnErrorIfBoxDoesNotAcceptTheToken(String path) {
        answer(path, aResponse().withStatus(401));
        ask(ALL).body("data.docgenReadiness", nullValue()).body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void isAnErrorForEachMalformedId() {
        ask("{ docgenReadiness(templateFileId: \"a\", destinationFolderId: \"../3\") { ready } }")
                .body("data.docgenReadiness", nullValue())
                .body("errors.extensions.code", contains("BAD_USER_INPUT", "BAD_USER_INPUT"))
                .body("errors.extensions.argument", contains("templateFileId", "destinationFolderId"));
        assertThat(asked()).isEmpty();
    }
}
