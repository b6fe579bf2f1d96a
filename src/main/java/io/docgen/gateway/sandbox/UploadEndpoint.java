package io.docgen.gateway.sandbox;

import io.docgen.gateway.support.ReceivedBytes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The endpoint for uploads. Box has it on another host under {@code /api}; the sandbox has both paths. */
final class UploadEndpoint {

    private final SandboxStore store;
    private final Clock clock;

    UploadEndpoint(SandboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Before the body handler, which would write uploads to disk or drop them. */
    void addTo(Router router, Authentication authentication) {
        for (String path : new String[]{"/2.0/files/content", "/api/2.0/files/content"}) {
            router.post(path).handler(authentication).handler(ApiVersion.FILES).handler(this::receive);
        }
    }

    private void receive(RoutingContext ctx) {
        ReceivedBytes body = new ReceivedBytes();
        ctx.request().handler(chunk -> {
            if (body.length() <= Endpoints.MOST_BYTES) {
                body.add(chunk);
            }
        }).endHandler(end -> {
            if (body.length() > Endpoints.MOST_BYTES) {
                ctx.fail(413);
            } else {
                upload(ctx, Buffer.buffer(body.toBytes()));
            }
        }).resume();
    }

    private void upload(RoutingContext ctx, Buffer body) {
        SandboxUser caller = Authentication.caller(ctx);
        Optional<Multipart> form = Multipart.of(ctx.request().getHeader("content-type"), body);
        if (form.isPresent() && form.get().isFileFirst()) {
            BoxResponses.error(ctx, 400, "metadata_after_file_contents", "The attributes must come before the file");
            return;
        }
        RequestBody attributes = RequestBody
                .of(form.flatMap(parts -> parts.text("attributes")).map(UploadEndpoint::json)
                        .orElse(null));
        Optional<Buffer> content = form.flatMap(parts -> parts.content("file"));
        String name = attributes.text("name");
        JsonObject parent = attributes.object("parent");
        String folderId = parent == null ? null : parent.getString("id");
        if (content.isEmpty()) {
            attributes.invalid("file", "");
        }
        if (attributes.complain(ctx)) {
            return;
        }
        Optional<SandboxFolder> folder = store.folder(caller, folderId);
        if (folder.isEmpty()) {
            BoxResponses.notFound(ctx, "parent", "d_" + folderId);
        } else if (!folder.get().mayUpload()) {
            BoxResponses.denied(ctx);
        } else if (store.itemNamed(caller, folder.get(), name).isPresent()) {
            BoxResponses.nameInUse(ctx, store.itemNamed(caller, folder.get(), name).get());
        } else {
            SandboxFile file = SandboxFile.of(caller, store.newId(), name, content.get().length(), store.newId(),
                    SandboxTime.of(clock.instant())).in(folder.get()).withUpload(content.get());
            store.addFile(caller, file);
            BoxResponses.json(ctx, 201, new JsonObject().put("total_count", 1)
                    .put("entries", new JsonArray().add(file.answer(ctx.request().getParam("fields"), null))));
        }
    }

    private static @Nullable JsonObject json(String text) {
        try {
            return new JsonObject(text);
        } catch (DecodeException unreadable) {
            return null;
        }
    }

    /** The parts of a {@code multipart/form-data} body, in memory: the sandbox writes nothing to disk. */
    private record Multipart(String body) {

        private static final String BOUNDARY = "boundary=";

        static Optional<Multipart> of(String contentType, Buffer body) {
            int at = contentType == null ? -1 : contentType.indexOf(BOUNDARY);
            if (at < 0 || body == null) {
                return Optional.empty();
            }
            String boundary = contentType.substring(at + BOUNDARY.length()).split(";")[0].trim().replace("\"", "");
            // One char per byte, and a separator that no part contains for each boundary.
            return Optional.of(new Multipart(("\r\n" + body.toString(StandardCharsets.ISO_8859_1))
                    .replace("\r\n--" + boundary, "\uFFFF")));
        }

        boolean isFileFirst() {
            int file = position("file");
            return file >= 0 && file < position("attributes");
        }

        private int position(String name) {
            String[] parts = body.split("\uFFFF");
            return IntStream.range(0, parts.length).filter(i -> isNamed(parts[i], name)).findFirst().orElse(-1);
        }

        private static boolean isNamed(String part, String name) {
            int end = part.indexOf("\r\n\r\n");
            return end > 0 && part.substring(0, end).matches("(?is).*\\bname=\"?" + name + "\"?(;.*|\\s.*|$)");
        }

        Optional<String> text(String name) {
            return content(name).map(bytes -> bytes.toString(StandardCharsets.UTF_8));
        }

        Optional<Buffer> content(String name) {
            for (String part : body.split("\uFFFF")) {
                if (isNamed(part, name)) {
                    return Optional.of(Buffer.buffer(part.substring(part.indexOf("\r\n\r\n") + 4)
                            .getBytes(StandardCharsets.ISO_8859_1)));
                }
            }
            return Optional.empty();
        }
    }
}
