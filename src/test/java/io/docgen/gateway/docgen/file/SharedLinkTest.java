package io.docgen.gateway.docgen.file;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.StubbedBox.answerWrite;
import static io.docgen.gateway.testsupport.StubbedBox.json;
import static io.docgen.gateway.testsupport.StubbedBox.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.StubbedBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(StubbedBox.class)
class SharedLinkTest {

    private static final String FILE = "/2.0/files/5";

    @BeforeEach
    void reset() {
        StubbedBox.reset();
    }

    private static ValidatableResponse share(String settings) {
        return ask("mutation { createSharedLink(input: {fileId: \"5\"" + settings
                + "}) { file { id } sharedLink { url access passwordEnabled unsharedAt } } }");
    }

    private static String sent() {
        return written().get(0).getRequest().getBodyAsString();
    }

    @Test
    void isCreatedAsAskedFor() {
        answerWrite(FILE, json("{\"type\": \"file\", \"id\": \"5\", \"etag\": \"1\", \"shared_link\": {\"url\": "
                + "\"https://acme.box.com/s/abc\", \"access\": \"open\", \"is_password_enabled\": true, "
                + "\"unshared_at\": \"2099-01-31T18:00:00+01:00\"}}"));
        share(", access: OPEN, canDownload: false, unsharedAt: \"2099-01-31T18:00:00+01:00\", password: \"Winter2099!\"")
                .body("errors", nullValue())
                .body("data.createSharedLink.file.id", equalTo("5"))
                .body("data.createSharedLink.sharedLink.url", equalTo("https://acme.box.com/s/abc"))
                .body("data.createSharedLink.sharedLink.passwordEnabled", equalTo(true))
                .body("data.createSharedLink.sharedLink.unsharedAt", equalTo("2099-01-31T18:00:00+01:00"));
        assertThat(written()).hasSize(1);
        assertThat(written().get(0).getRequest().getUrl()).isEqualTo(FILE + "?fields=shared_link");
        assertThat(sent()).isEqualTo("{\"shared_link\":{\"access\":\"open\",\"password\":\"Winter2099!\","
                + "\"unshared_at\":\"2099-01-31T18:00:00+01:00\",\"permissions\":{\"can_download\":false}}}");
    }

    @Test
    void leavesToBoxWhatIsOmitted() {
        answerWrite(FILE,
                json("{\"type\": \"file\", \"id\": \"5\", \"shared_link\": {\"url\": \"https://acme.box.com/s/a\"}}"));
        share("").body("errors", nullValue());
        assertThat(sent()).isEqualTo("{\"shared_link\":{}}");
    }

    @Test
    void losesWhatIsNull() {
        answerWrite(FILE,
                json("{\"type\": \"file\", \"id\": \"5\", \"shared_link\": {\"url\": \"https://acme.box.com/s/a\"}}"));
        share(", password: null, unsharedAt: null, access: COMPANY").body("errors", nullValue());
        assertThat(sent())
                .isEqualTo("{\"shared_link\":{\"access\":\"company\",\"password\":null,\"unshared_at\":null}}");
    }

    @Test
    void isRemoved() {
        answerWrite(FILE, json("{\"type\": \"file\", \"id\": \"5\", \"shared_link\": null}"));
        ask("mutation { removeSharedLink(input: {fileId: \"5\"}) { file { id } } }").body("errors", nullValue())
                .body("data.removeSharedLink.file.id", equalTo("5"));
        assertThat(sent()).isEqualTo("{\"shared_link\":null}");
    }

    /** The answer to another request, or one of a Box that has not done it. */
    @Test
    void isNotSaidToBeThereIfBoxDoesNotSaySo() {
        answerWrite(FILE, json("{\"type\": \"file\", \"id\": \"5\", \"shared_link\": null}"));
        share("").body("data.createSharedLink", nullValue())
                .body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"))
                .body("errors[0].extensions.safeToRetry", equalTo(false));
        answerWrite(FILE,
                json("{\"type\": \"file\", \"id\": \"6\", \"shared_link\": {\"url\": \"https://a.box.com/s/a\"}}"));
        share("").body("errors[0].extensions.code", equalTo("UPSTREAM_ERROR"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "access: COLLABORATORS, canDownload: true|canDownload",
            "access: COMPANY, password: \"Winter2099!\"|password",
            "password: \"winter!\"|password",
            "password: \"winterwinter\"|password",
            "unsharedAt: \"2001-01-31T18:00:00+01:00\"|unsharedAt",
            "unsharedAt: \"2099-01-31\"|unsharedAt",
            "unsharedAt: \"tomorrow\"|unsharedAt"})
    void refusesWhatBoxWouldNotTake(String settings, String argument) {
        try (CapturedLog log = new CapturedLog("")) {
            share(", " + settings).body("errors.extensions.argument", contains(argument))
                    .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
            assertThat(log.records()).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("winter"));
        }
        assertThat(written()).isEmpty();
    }
}
