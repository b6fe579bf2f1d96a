package io.docgen.gateway.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Downloads of contents. As in Box, a download URL needs no token, so that it works in a browser. In Box it is on
 * another host.
 */
final class Downloads {

    private static final int MOST = 1000;

    /** A single pixel. Bytes, because a native executable cannot contain a buffer. */
    private static final byte[] ICON = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private static final Map<String, SandboxFile> LINKS = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SandboxFile> oldest) {
            return size() > MOST;
        }
    });

    private Downloads() {
    }

    static void addTo(Router router) {
        router.get("/d/1/:link/download").handler(Downloads::download);
        router.get("/icons/document.png")
                .handler(ctx -> ctx.response().putHeader("content-type", "image/png").end(Buffer.buffer(ICON)));
    }

    /** The redirect to the content of a file, with a new URL each time. */
    static void link(RoutingContext ctx, SandboxFile file) {
        BoxResponses.start(ctx, 302).putHeader("location", here(ctx) + "/d/1/" + newLink(file) + "/download").end();
    }

    /** A new secret by which the file can be read without a token. */
    static String newLink(SandboxFile file) {
        String link = UUID.randomUUID().toString();
        LINKS.put(link, file);
        return link;
    }

    /** The file of a secret; null if there is none. */
    static @Nullable SandboxFile file(String link) {
        return LINKS.get(link);
    }

    /** The redirect to the placeholder image of a file. */
    static void icon(RoutingContext ctx, SandboxFile file) {
        BoxResponses.start(ctx, 302).putHeader("location", here(ctx) + "/icons/document.png").end();
    }

    private static void download(RoutingContext ctx) {
        SandboxFile file = file(ctx.pathParam("link"));
        if (file == null) {
            BoxResponses.error(ctx, 404, "not_found", "Not Found");
            return;
        }
        JsonObject full = file.full();
        String name = full.getString("name");
        ctx.response().putHeader("content-type", name.endsWith(".pdf") ? "application/pdf" : "application/octet-stream")
                .putHeader("content-disposition",
                        "attachment; filename=\"" + name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_") + "\"")
                .end(file.content());
    }

    /** The address at which the sandbox was called. */
    static String here(RoutingContext ctx) {
        String address = ctx.request().localAddress().hostAddress();
        return ctx.request().scheme() + "://" + (address.contains(":") ? "[" + address + "]" : address) + ":"
                + ctx.request().localAddress().port();
    }
}
