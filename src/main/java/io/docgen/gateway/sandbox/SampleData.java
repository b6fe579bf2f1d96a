package io.docgen.gateway.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The data of the sandbox at start. */
final class SampleData {

    private static final String DOCUMENTED_BATCH = "5a3c1e86-0000-4000-8000-000000000000";
    private static final String SITUATIONS_BATCH = "5a3c1e86-0000-4000-8000-000000000001";
    private static final String INVOICES_BATCH = "5a3c1e86-0000-4000-8000-000000000002";
    private static final String TROUBLES_BATCH = "5a3c1e86-0000-4000-8000-000000000003";
    private static final String BOBS_BATCH = "5a3c1e86-0000-4000-8000-000000000301";
    private static final Instant FIRST = Instant.parse("2026-05-11T17:56:11Z");

    /** The past version of the template, which only {@link SampleJob#TEMPLATE_CHANGED} used. */
    private static final String PAST_TEMPLATE_VERSION = "1870000000000";
    private static final List<String> ERRORS = List.of("The tag 'customer_name' was not provided in the input data.");
    private static final List<String> WARNINGS = List
            .of("The tag 'optional_field' was provided but not used in the template.");

    private final SandboxStore store = new SandboxStore();
    private final Clock clock;
    private final Duration jobDuration;
    private Instant created = FIRST;

    private SampleData(Clock clock, Duration jobDuration) {
        this.clock = clock;
        this.jobDuration = jobDuration;
    }

    static SandboxStore store(Clock clock, Duration jobDuration) {
        SampleData seed = new SampleData(clock, jobDuration);
        seed.addDocumentation();
        seed.addTemplates();
        seed.addRestricted();
        seed.addSituations();
        seed.addInvoices();
        seed.addBobs();
        seed.addCarols();
        return seed.store;
    }

    private void addDocumentation() {
        String id = SampleJob.DOCUMENTED.jobId();
        JsonObject job = SandboxJob
                .withOutput(SandboxJob.started(id, DOCUMENTED_BATCH, "completed"), "42037322", "12345")
                .put("template_file", SandboxJob.reference("file", "42037322"))
                .put("template_file_version", SandboxJob.reference("file_version", "12345"))
                .put("output_type", "docx")
                .put("failures", SandboxJob.failures(ERRORS, WARNINGS));
        store.addJob(SandboxUser.ALICE, id, InjectedFault.NONE, nextTime(), () -> job);
        SandboxFile file = SandboxFile.of(SandboxUser.ALICE, "42037322", "Contract.pdf", 629644, "12345");
        String sha1 = "85136C79CBF9FE36BB9D05D0639C70C265C18D37";
        file.full().put("sha1", sha1).getJsonObject("file_version").put("sha1", sha1);
        file.full().put("shared_link", new JsonObject()
                .put("url", "https://www.box.com/s/vspke7y05sb214wjokpk")
                .put("download_url", "https://www.box.com/shared/static/rh935iit6ewrmw0unyul.jpeg")
                .putNull("vanity_url").putNull("vanity_name").put("access", "open").put("effective_access", "company")
                .put("effective_permission", "can_download").putNull("unshared_at").put("is_password_enabled", true)
                .put("permissions", new JsonObject().put("can_download", true).put("can_preview", true)
                        .put("can_edit", false))
                .put("download_count", 3).put("preview_count", 3));
        store.addTemplate(SandboxUser.ALICE,
                SandboxTemplate.of(file.withText("{{for item in products}}{{item.name}}{{endfor}}")));
    }

    private void addTemplates() {
        store.addTemplate(SandboxUser.ALICE, SandboxTemplate.of(
                SandboxFile
                        .of(SandboxUser.ALICE, SandboxJob.TEMPLATE, "Offer letter.docx", 48213, PAST_TEMPLATE_VERSION)
                        .changed(SandboxJob.TEMPLATE_VERSION).in(SandboxFolder.ROOT)
                        .withUpload(SampleTemplate.OFFER_LETTER.content()))
                .with(new JsonObject().put("tag_content", "{{signature-field signature}}")
                        .put("tag_type", "signature-field").put("json_paths", new JsonArray().add("signature"))));
        store.addTemplate(SandboxUser.ALICE, SandboxTemplate.unread(docx(SandboxUser.ALICE, "1700000000002",
                "Just marked.docx", SampleTemplate.REMINDER)));
        store.addFile(SandboxUser.ALICE,
                docx(SandboxUser.ALICE, "1700000000003", "Reminder.docx", SampleTemplate.REMINDER));
        addTemplate(SandboxUser.ALICE, SandboxJob.SIMPLE_TEMPLATE, "Welcome letter.docx",
                SampleTemplate.WELCOME_LETTER);
        addTemplate(SandboxUser.ALICE, "1700000000005", "Invoice.docx", SampleTemplate.INVOICE);
        addTemplate(SandboxUser.ALICE, "1700000000006", "Service contract.docx", SampleTemplate.CONTRACT);
        addTemplate(SandboxUser.BOB, "1700000000302", "Lease.docx", SampleTemplate.LEASE);
        store.addFile(SandboxUser.BOB,
                docx(SandboxUser.BOB, "1700000000303", "Notice.docx", SampleTemplate.NOTICE));
    }

    /** What Alice may not do everything with. */
    private void addRestricted() {
        SandboxFile file = docx(SandboxUser.ALICE, "1700000000011", "Price list.docx", SampleTemplate.WELCOME_LETTER);
        file.full()
                .put("lock", new JsonObject().put("type", "lock").put("id", "11446601")
                        .put("created_by", SandboxUser.BOB.json()).put("created_at", "2026-05-11T10:56:11-07:00")
                        .put("expired_at", "2099-12-31T23:59:59-08:00").put("is_download_prevented", false)
                        .putNull("app_type"))
                .put("classification", new JsonObject().put("name", "Confidential").put("color", "#FF0000")
                        .put("definition", "Content that should not be shared outside the company."))
                .put("shared_link", SandboxLink.of("company", "prices"));
        store.addFile(SandboxUser.ALICE, file);
        store.addFolder(SandboxUser.ALICE, SandboxFolder.VIEWED);
    }

    private void addCarols() {
        store.addFile(SandboxUser.CAROL,
                docx(SandboxUser.CAROL, "1700000000401", "Memo.docx", SampleTemplate.NOTICE));
    }

    private void addTemplate(SandboxUser owner, String id, String name, SampleTemplate sample) {
        store.addTemplate(owner, SandboxTemplate.of(docx(owner, id, name, sample)));
    }

    private static SandboxFile docx(SandboxUser owner, String id, String name, SampleTemplate sample) {
        Buffer content = sample.content();
        return SandboxFile.of(owner, id, name, content.length(), id.replaceFirst("17", "18")).in(SandboxFolder.ROOT)
                .withUpload(content);
    }

    private void addSituations() {
        for (SampleJob sample : SampleJob.values()) {
            if (sample != SampleJob.DOCUMENTED && sample != SampleJob.IN_PROGRESS) {
                JsonObject job = job(sample);
                store.addJob(SandboxUser.ALICE, sample.jobId(), sample.fault(), nextTime(), () -> job);
                addOutput(sample);
            }
        }
        String living = SampleJob.IN_PROGRESS.jobId();
        store.addJob(SandboxUser.ALICE, living, InjectedFault.NONE, nextTime(), new SimulatedJob(
                status -> SandboxJob.withoutOutput(SandboxJob.started(living, SITUATIONS_BATCH, status)),
                () -> Optional.of(SandboxJob.completed(living, SITUATIONS_BATCH)), clock, jobDuration, null,
                () -> store.addFile(SandboxUser.ALICE, SandboxFile.of(SandboxUser.ALICE, SandboxJob.outputFile(living),
                        "Offer letter - now.pdf", 68142, SandboxJob.outputVersion(living),
                        SandboxTime.of(clock.instant())))));
    }

    /** Each job was created a minute after the one before. */
    private Instant next() {
        created = created.plus(Duration.ofMinutes(1));
        return created;
    }

    private String nextTime() {
        return SandboxTime.of(next());
    }

    private static JsonObject job(SampleJob sample) {
        String id = sample.jobId();
        JsonObject completed = SandboxJob.completed(id,
                sample.fault() == InjectedFault.NONE ? SITUATIONS_BATCH : TROUBLES_BATCH);
        return switch (sample) {
            case SUBMITTED -> SandboxJob.withoutOutput(SandboxJob.started(id, SITUATIONS_BATCH, "submitted"));
            case PENDING -> SandboxJob.started(id, SITUATIONS_BATCH, "pending");
            case FAILED -> SandboxJob.withoutOutput(SandboxJob.started(id, SITUATIONS_BATCH, "failed"))
                    .put("failures", SandboxJob.failures(ERRORS, List.of()));
            case COMPLETED_WITH_ERROR -> completed.put("status", "completed_with_error").put("output_type", "docx")
                    .put("failures", SandboxJob.failures(ERRORS, WARNINGS));
            case UNKNOWN_STATUS ->
                SandboxJob.withoutOutput(SandboxJob.started(id, SITUATIONS_BATCH, "awaiting_review"));
            case TEMPLATE_CHANGED -> completed.put("template_file_version",
                    SandboxJob.reference("file_version", PAST_TEMPLATE_VERSION));
            case EXTRA_FIELDS -> completed.put("priority", 7).put("reviewers", new JsonArray().add(new JsonObject()
                    .put("type", "user").put("id", "1")));
            case NUMERIC_IDS -> withNumericIds(completed);
            default -> completed;
        };
    }

    private static JsonObject withNumericIds(JsonObject job) {
        job.put("id", Long.valueOf(job.getString("id")));
        for (String reference : List.of("template_file", "template_file_version", "output_file")) {
            JsonObject target = job.getJsonObject(reference);
            target.put("id", Long.valueOf(target.getString("id")));
        }
        return job;
    }

    private void addOutput(SampleJob sample) {
        SandboxFile output = output(sample.jobId(), "Offer letter - " + sample.jobId() + ".pdf", 68142);
        switch (sample) {
            case SUBMITTED, PENDING, FAILED, UNKNOWN_STATUS, OUTPUT_MISSING -> {
                // no such file
            }
            case OUTPUT_TRASHED -> store.addFile(SandboxUser.ALICE, output.trashed());
            case OUTPUT_FORBIDDEN -> store.addFile(SandboxUser.ALICE, output.refused());
            case LARGE_OUTPUT -> store.addFile(SandboxUser.ALICE,
                    output(sample.jobId(), "Catalogue.pdf", 5_000_000_000L));
            case HUGE_OUTPUT -> store.addFile(SandboxUser.ALICE,
                    output(sample.jobId(), "Everything.pdf", 1.2318237429383e+31));
            default -> store.addFile(SandboxUser.ALICE, output);
        }
    }

    private void addInvoices() {
        IntStream.rangeClosed(1, 25).forEach(n -> {
            String id = "100000002" + String.format("%02d", n);
            JsonObject job = SandboxJob.completed(id, INVOICES_BATCH);
            // In seconds, as in a recorded list of Box.
            store.addJob(SandboxUser.ALICE, id, InjectedFault.NONE, Long.toString(next().getEpochSecond()), () -> job);
            store.addFile(SandboxUser.ALICE, output(id, "Invoice %02d.pdf".formatted(n), 20_000 + n));
        });
    }

    private void addBobs() {
        String id = "10000000301";
        JsonObject job = SandboxJob.completed(id, BOBS_BATCH)
                .put("template_file", SandboxJob.reference("file", "1700000000302"))
                .put("template_file_version", SandboxJob.reference("file_version", "1870000000302"));
        store.addJob(SandboxUser.BOB, id, InjectedFault.NONE, nextTime(), () -> job);
        store.addFile(SandboxUser.BOB,
                SandboxFile.of(SandboxUser.BOB, SandboxJob.outputFile(id), "Bob's lease.pdf", 31_000,
                        SandboxJob.outputVersion(id)));
    }

    private static SandboxFile output(String jobId, String name, Number size) {
        return SandboxFile.of(SandboxUser.ALICE, SandboxJob.outputFile(jobId), name, size,
                SandboxJob.outputVersion(jobId));
    }
}
