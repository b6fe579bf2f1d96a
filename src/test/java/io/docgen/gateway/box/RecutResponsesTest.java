package io.docgen.gateway.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.BoxExamples;
import io.docgen.gateway.testsupport.Concurrently;
import io.docgen.gateway.testsupport.RecordedBox;
import io.docgen.gateway.testsupport.wire.Cuts;
import io.docgen.gateway.testsupport.wire.RecutBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However a response of Box is cut into records of TLS and chunks of HTTP, it has the same value as in one piece. Set
 * {@code -Dwire.cases} for more cases.
 */
@QuarkusTest
@TestProfile(RecutBox.class)
class RecutResponsesTest {

    private static final int CASES = Integer.getInteger("wire.cases", 1000);
    private static final int THREADS = 8;
    private static final long READS = DeclaredReads.ofJson().count() + 1; // and errors

    /** By the name of the method. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("job", RecordedBox.answer("job_completed_at_12s")),
            Map.entry("jobs", many(RecordedBox.answer("jobs_all_first5_epoch_number.RECONSTRUCTED"), 200)),
            Map.entry("batchJobs", RecordedBox.answer("batch_jobs_all_pending.RECONSTRUCTED")),
            Map.entry("templateJobs", RecordedBox.answer("template_jobs_first5_with_created_at.RECONSTRUCTED")),
            Map.entry("templates", many(BoxExamples.page(RecordedBox.answer("template"), "\"m\""), 100)),
            Map.entry("template", RecordedBox.answer("template")),
            Map.entry("tags", many(RecordedBox.answer("tags.PARTLY_RECONSTRUCTED"), 300)),
            Map.entry("file", BoxExamples.FILE.replace("Contract", "Vertrag Zürich 東京 🚀")),
            Map.entry("version", """
                    {"id": "12345", "type": "file_version", "name": "Zürich.pdf", "size": 629644, "version_number": "1"}
                    """),
            Map.entry("embedLink", RecordedBox.answer("expiring_embed_link_nested_token")),
            Map.entry("representations",
                    """
                            {"id": "1", "type": "file", "representations": {"entries": [{"representation": "pdf",
                             "status": {"state": "success"}, "content": {"url_template": "https://dl.boxcloud.com/ü/{+asset_path}"},
                             "properties": {"paged": "false"}, "info": {"url": "https://api.box.com/2.0/internal_files/1"}}]}}
                            """),
            Map.entry("folder", RecordedBox.answer("folder_root_created_by_empty")),
            Map.entry("items", many("""
                    {"entries": [{"type": "folder", "id": "3", "name": "Fälle 東京"},
                     {"type": "file", "id": "5", "name": "Zürich 🚀.pdf", "size": 629644, "parent": {"id": "3"}},
                     {"type": "web_link", "id": "6"}], "limit": 1000, "next_marker": "m"}
                    """, 300)),
            Map.entry("signRequest", """
                    {"id": "8", "type": "sign-request", "status": "viewed", "name": "Zürich 東京 🚀.pdf", "signers": [
                     {"email": "zoë@example.com", "role": "signer", "order": 1, "has_viewed_document": true,
                      "signer_decision": {"type": "signed", "finalized_at": "2021-04-26T08:12:13.982Z"}}],
                     "sign_files": {"files": [{"id": "5", "type": "file"}], "is_ready_for_download": true}}
                    """),
            Map.entry("prepareUrl",
                    "{\"id\": \"8\", \"name\": \"東京 🚀\", \"prepare_url\": \"https://app.box.com/sign/document/a/b\"}"),
            Map.entry("user",
                    "{\"id\": \"7\", \"type\": \"user\", \"name\": \"Zoë 東京 🚀\", \"login\": \"zoe@example.com\"}"));

    @Inject
    DocgenRestClient docgen;

    @Inject
    ContentRestClient content;

    @Inject
    @RestClient
    DocgenRestClient quarkusDocgen;

    @Inject
    @RestClient
    ContentRestClient quarkusContent;

    @ParameterizedTest
    @MethodSource("io.docgen.gateway.box.DeclaredReads#ofJson")
    void haveTheValueOfAWholeResponse(Method read) {
        RecutBox.answer(200, ANSWERS.get(read.getName()));
        compare(read);
    }

    @Test
    void haveTheErrorOfAWholeResponse() throws NoSuchMethodException {
        RecutBox.answer(404, RecordedBox.answer("error_404_not_found_context_errors"));
        compare(DeclaredReads.ofJson().filter(read -> read.getName().equals("job")).findFirst().orElseThrow());
    }

    private void compare(Method read) {
        boolean ofDocgen = read.getDeclaringClass() == DocgenRestClient.class;
        Object direct = ofDocgen ? docgen : content;
        Object quarkus = ofDocgen ? quarkusDocgen : quarkusContent;
        String whole = value(direct, read, 0);
        assertThat(whole).hasSizeGreaterThan(30);
        AtomicLong next = new AtomicLong(1);
        long last = (CASES + READS - 1) / READS;
        Concurrently.times(THREADS, thread -> {
            for (long number = next.getAndIncrement(); number <= last; number = next.getAndIncrement()) {
                assertThat(value(number % 10 == 0 ? quarkus : direct, read, number))
                        .as("case %d of %s with -Dwire.seed=%d", number, read.getName(), Cuts.SEED).isEqualTo(whole);
            }
        });
    }

    private static String value(Object client, Method read, long number) {
        try {
            return String.valueOf(DeclaredReads.call(client, read, "case" + number).getEntity());
        } catch (ReflectiveOperationException | RuntimeException failure) {
            return failure.toString();
        }
    }

    /** A list that is longer, of the same entries with other ids. */
    private static String many(String page, int count) {
        JsonObject list = new JsonObject(page);
        JsonArray entries = list.getJsonArray("entries");
        JsonArray more = new JsonArray();
        for (int i = 0; i < count; i++) {
            JsonObject entry = entries.getJsonObject(i % entries.size()).copy();
            more.add(entry.containsKey("id") ? entry.put("id", "" + i) : entry);
        }
        return list.put("entries", more).encode();
    }
}
