package io.docgen.gateway.server.page;

import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.server.http.BundledFile;
import io.docgen.gateway.server.http.PageRoute;
import io.docgen.gateway.server.http.StaticResource;
import io.docgen.gateway.server.load.UnsentResponses;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A page that generates documents from a template as a frontend would. Plain HTML, styles and modules. */
@Singleton
class DemoPage {

    /** The page may load and call only its own origin, and may not be framed. */
    private static final Map<String, String> HEADERS = Map.of(
            "content-security-policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                    + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "cross-origin-opener-policy", "same-origin");

    /** The files of the page, in the folder {@code demo}. */
    private static final List<String> FILES = List.of("check.js", "controls.js", "documents.js", "dom.js",
            "faults.js", "fields.js", "following.js", "form.css", "generate.js", "graphql.js", "history.js",
            "kept.js", "layout.css", "link.js", "live.js", "main.js", "mark.svg", "notice.js", "operations.js",
            "output.js",
            "picture.js", "readiness.js", "recovery.js", "samples.js", "sentences.js", "session.js", "sign.js",
            "signers.js", "stream.js", "submission.js", "template.js", "theme.css");
    private static final Map<String, String> TYPES = Map.of("js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8", "svg", "image/svg+xml");

    private final DemoConfig config;
    private final BoxEndpoint box;
    private final UnsentResponses unsent;

    DemoPage(DemoConfig config, BoxEndpoint box, UnsentResponses unsent) {
        this.unsent = unsent;
        this.config = config;
        this.box = box;
    }

    void addTo(@Observes Router router) {
        if (config.enabled().orElse(box.isSandbox())) {
            String page = BundledFile.read("demo/index.html").toString().replace("{sandbox}",
                    Boolean.toString(box.isSandbox()));
            serve(router, "/", "text/html; charset=utf-8", Buffer.buffer(page));
            FILES.forEach(name -> serve(router, "/demo/" + name, typeOf(name), BundledFile.read("demo/" + name)));
        }
    }

    private static String typeOf(String name) {
        return Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    private void serve(Router router, String path, String type, Buffer content) {
        StaticResource resource = new StaticResource(type, content);
        PageRoute.add(() -> router.route(path), -1, ctx -> {
            HEADERS.forEach(ctx.response()::putHeader);
            resource.respond(ctx, "no-cache", unsent);
        });
    }
}
