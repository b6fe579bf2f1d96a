package io.docgen.gateway.sandbox;

import io.docgen.gateway.sandbox.document.PdfDocument;
import io.docgen.gateway.sandbox.document.UnusableDocumentException;
import io.docgen.gateway.sandbox.document.WordBuilder;
import io.docgen.gateway.sandbox.document.WordTemplate;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of one sign request in its folder: copies of the source files as PDF, and the log. Not thread-safe. */
final class SignedFiles {

    /** Each byte is a character. */
    private static final String BYTES = StandardCharsets.ISO_8859_1.name();
    private static final int MOST_TEXT = 100_000;

    private final SandboxStore store;
    private final SandboxUser owner;
    private final SandboxFolder folder;
    private final String requestId;
    private final List<SandboxFile> copies = new ArrayList<>();
    private @Nullable SandboxFile log;

    SignedFiles(SandboxStore store, SandboxUser owner, SandboxFolder folder, String requestId) {
        this.store = store;
        this.owner = owner;
        this.folder = folder;
        this.requestId = requestId;
    }

    /** A file as a PDF, which can take a second. */
    static Buffer converted(SandboxFile source) throws UnusableDocumentException {
        Buffer content = source.content();
        byte[] bytes = content.getBytes();
        if (bytes.length > 4 && content.getString(0, 5).equals("%PDF-")) {
            return content;
        }
        return Buffer.buffer(PdfDocument.of(WordTemplate.isWordDocument(bytes)
                ? bytes
                : new WordBuilder().text(content.getString(0, Math.min(bytes.length, MOST_TEXT))).build()));
    }

    /** Adds the copies. */
    void add(List<SandboxFile> sources, List<Buffer> pdfs, Instant now) {
        for (int i = 0; i < sources.size(); i++) {
            String name = sources.get(i).full().getString("name");
            copies.add(added(stem(name), pdfs.get(i), now));
        }
    }

    /** Writes the signatures into the copies, as remarks that no page shows, and adds the log. */
    void sign(String name, JsonArray signers, Instant now) {
        String signatures = signers.stream().map(JsonObject.class::cast)
                .filter(signer -> signer.getJsonObject("signer_decision") != null)
                .map(signer -> signer.getString("email") + ' '
                        + signer.getJsonObject("signer_decision").getString("type") + ' '
                        + signer.getJsonObject("signer_decision").getString("finalized_at"))
                .collect(Collectors.joining("\n"));
        String remarks = "% " + signatures.replace("\n", "\n% ") + "\n";
        copies.replaceAll(copy -> {
            SandboxFile signed = copy.changed(new JsonObject().put("modified_at", SandboxTime.of(now)))
                    .withUpload(Buffer.buffer(copy.content().toString(BYTES) + remarks, BYTES));
            store.addFile(owner, signed);
            return signed;
        });
        try {
            log = added(stem(name) + " Signing Log", Buffer.buffer(PdfDocument.of(
                    new WordBuilder().title("Signing log").text(signatures).build())), now);
        } catch (UnusableDocumentException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** A name without its extension. */
    private static String stem(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    private SandboxFile added(String stem, Buffer content, Instant now) {
        String id = store.newId();
        String name = store.freeName(owner, folder, stem, ".pdf", now);
        SandboxFile file = SandboxFile.of(owner, id, name, content.length(), store.newId(), SandboxTime.of(now))
                .in(folder).withUpload(content);
        store.requested(requestId + '/' + id, id);
        store.addDocument(owner, requestId + '/' + id, file);
        return file;
    }

    /** Whether somebody has deleted one of them. */
    boolean isDeleted() {
        return copies.stream().anyMatch(copy -> store.file(owner, copy.id())
                .filter(file -> file.folderId() != null).isEmpty());
    }

    /** Box's mini files. */
    JsonArray minis() {
        return new JsonArray(copies.stream().map(SandboxFile::mini).toList());
    }

    @Nullable
    JsonObject log() {
        return log == null ? null : log.mini();
    }
}
