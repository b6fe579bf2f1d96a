package io.docgen.gateway.sandbox;

import io.docgen.gateway.sandbox.document.UnusableDocumentException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Creates sign requests as Box does, or answers why not. */
final class SignRequestCreation {

    private static final int MOST_SIGNERS = 35;
    private static final int MOST_FILES = 10;
    private static final int MOST_DAYS = 730;
    private static final String DEFAULT_FOLDER = "My Sign Requests";

    private final SandboxStore store;
    private final Clock clock;
    private final Duration duration;
    private final Executor worker;

    SignRequestCreation(SandboxStore store, Clock clock, Duration duration, Executor worker) {
        this.store = store;
        this.clock = clock;
        this.duration = duration;
        this.worker = worker;
    }

    /** Null if it was answered with an error. */
    @Nullable
    SandboxSignRequest create(RoutingContext ctx) {
        SandboxUser caller = Authentication.caller(ctx);
        RequestBody body = RequestBody.of(ctx);
        JsonArray files = body.list("source_files");
        JsonArray signers = body.list("signers");
        check(body, files, signers);
        if (body.complain(ctx)) {
            return null;
        }
        JsonObject wanted = ctx.body().asJsonObject();
        List<SandboxFile> sources = new ArrayList<>();
        for (Object reference : files) {
            String id = ((JsonObject) reference).getString("id");
            Optional<SandboxFile> file = store.file(caller, id);
            if (file.isEmpty()) {
                BoxResponses.notFound(ctx, "file", "f_" + id);
                return null;
            }
            sources.add(file.get());
        }
        SandboxFolder folder = folder(ctx, caller, wanted, sources.get(0));
        return folder == null ? null : created(caller, wanted, sources, folder);
    }

    private SandboxSignRequest created(SandboxUser caller, JsonObject wanted, List<SandboxFile> sources,
            SandboxFolder folder) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        JsonArray signers = new JsonArray().add(SandboxSigner.sender(caller));
        wanted.getJsonArray("signers").forEach(signer -> signers.add(SandboxSigner.of((JsonObject) signer)));
        boolean prepare = wanted.getBoolean("is_document_preparation_needed", false);
        String name = wanted.getString("name", sources.get(0).full().getString("name"));
        return new SandboxSignRequest(SignRequestJson.of(caller, id, name, wanted, sources, folder, now), signers,
                sources, CompletableFuture.supplyAsync(() -> converted(sources), worker),
                new SignedFiles(store, caller, folder, id), clock, duration, prepare ? null : now);
    }

    private static List<Buffer> converted(List<SandboxFile> sources) {
        List<Buffer> pdfs = new ArrayList<>();
        try {
            for (SandboxFile source : sources) {
                pdfs.add(SignedFiles.converted(source));
            }
            return pdfs;
        } catch (UnusableDocumentException broken) {
            throw new CompletionException(broken);
        }
    }

    /** The wanted folder, that of the first file, or one that Box makes. Null if it was answered with an error. */
    private @Nullable SandboxFolder folder(RoutingContext ctx, SandboxUser caller, JsonObject wanted,
            SandboxFile first) {
        JsonObject reference = wanted.getJsonObject("parent_folder");
        if (reference == null) {
            return store.folder(caller, first.folderId()).filter(SandboxFolder::mayUpload)
                    .filter(folder -> folder.parent() != null).orElseGet(() -> ofSignRequests(caller));
        }
        Optional<SandboxFolder> folder = store.folder(caller, reference.getString("id"));
        if (folder.isEmpty()) {
            BoxResponses.notFound(ctx, "folder", "d_" + reference.getString("id"));
            return null;
        }
        if (!folder.get().mayUpload()) {
            BoxResponses.denied(ctx);
            return null;
        }
        return folder.get();
    }

    private synchronized SandboxFolder ofSignRequests(SandboxUser caller) {
        Optional<SandboxFolder> known = store.itemNamed(caller, SandboxFolder.ROOT, DEFAULT_FOLDER)
                .flatMap(item -> store.folder(caller, item.getString("id")));
        if (known.isPresent()) {
            return known.get();
        }
        SandboxFolder made = new SandboxFolder(store.newId(), DEFAULT_FOLDER, SandboxFolder.ROOT,
                SandboxTime.of(clock.instant()), null);
        store.addFolder(caller, made);
        return made;
    }

    private static void check(RequestBody body, JsonArray files, JsonArray signers) {
        if (files.size() > MOST_FILES || !files.stream()
                .allMatch(file -> file instanceof JsonObject json && json.getValue("id") instanceof String)) {
            body.invalid("source_files", files.size());
        }
        if (signers.size() > MOST_SIGNERS) {
            body.invalid("signers", signers.size());
        }
        signers.forEach(signer -> SandboxSigner.check(body, signer));
        JsonObject folder = body.object("parent_folder");
        if (body.has("parent_folder") && (folder == null || "0".equals(folder.getValue("id")))) {
            body.invalid("parent_folder", "0");
        }
        String name = body.optionalText("name");
        if (name != null && name.contains("/")) {
            body.invalid("name", name);
        }
        if (body.number("days_valid") < 0 || body.number("days_valid") > MOST_DAYS) {
            body.invalid("days_valid", body.number("days_valid"));
        }
    }
}
