package io.docgen.gateway.sandbox;

import io.docgen.gateway.sandbox.document.PdfDocument;
import io.docgen.gateway.sandbox.document.UnusableDocumentException;
import io.docgen.gateway.sandbox.document.WordTemplate;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The pages of embed links. They show a document as a PDF, and what is no document as it is, without any markup. */
final class Previews {

    private static final String PATH = "/preview/expiring_embed/";
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Executor worker;

    Previews(Executor worker) {
        this.worker = worker;
    }

    void addTo(Router router) {
        router.get(PATH + ":link").handler(this::show);
    }

    /** The file with links that lead to the sandbox, if it has any. */
    static JsonObject linked(RoutingContext ctx, SandboxFile file, JsonObject answer) {
        JsonObject link = answer.getJsonObject("expiring_embed_link");
        if (link != null) {
            link.put("url", Downloads.here(ctx) + PATH + Downloads.newLink(file));
        }
        return answer;
    }

    private void show(RoutingContext ctx) {
        SandboxFile file = Downloads.file(ctx.pathParam("link"));
        if (file == null) {
            BoxResponses.error(ctx, 404, "not_found", "Not Found");
            return;
        }
        Future.fromCompletionStage(CompletableFuture.supplyAsync(() -> pages(file), worker),
                ctx.vertx().getOrCreateContext()).onFailure(ctx::fail)
                .onSuccess(page -> ctx.response().putHeader("content-type", type(page))
                        .putHeader("x-content-type-options", "nosniff").putHeader("content-disposition", "inline")
                        .end(page));
    }

    private static Buffer pages(SandboxFile file) {
        Buffer content = file.content();
        byte[] bytes = content.getBytes();
        try {
            return WordTemplate.isWordDocument(bytes) ? Buffer.buffer(PdfDocument.of(bytes)) : content;
        } catch (UnusableDocumentException unreadable) {
            return Buffer.buffer(unreadable.sentence());
        }
    }

    private static String type(Buffer page) {
        boolean pdf = page.length() > PDF.length && Arrays.equals(page.getBytes(0, PDF.length), PDF);
        return pdf ? "application/pdf" : "text/plain; charset=utf-8";
    }
}
