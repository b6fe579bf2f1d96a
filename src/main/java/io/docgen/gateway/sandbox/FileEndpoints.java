package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The endpoints for existing files. */
final class FileEndpoints {

    private final SandboxStore store;

    FileEndpoints(SandboxStore store) {
        this.store = store;
    }

    void addTo(Router router) {
        router.get("/2.0/files/:id").handler(ApiVersion.FILES).handler(ctx -> file(ctx, FileEndpoints::read));
        router.put("/2.0/files/:id").handler(ApiVersion.FILES).handler(ctx -> file(ctx, this::change));
        router.delete("/2.0/files/:id").handler(ApiVersion.FILES).handler(ctx -> file(ctx, this::delete));
        router.get("/2.0/files/:id/versions").handler(ApiVersion.FILES)
                .handler(ctx -> file(ctx, FileEndpoints::versions));
        router.get("/2.0/files/:id/versions/:version").handler(ApiVersion.FILES)
                .handler(ctx -> file(ctx, FileEndpoints::version));
        router.get("/2.0/files/:id/content").handler(ApiVersion.FILES).handler(ctx -> file(ctx, this::content));
        router.get("/2.0/files/:id/thumbnail.:format").handler(ApiVersion.FILES)
                .handler(ctx -> file(ctx, Downloads::icon));
    }

    private void file(RoutingContext ctx, BiConsumer<RoutingContext, SandboxFile> answer) {
        String id = ctx.pathParam("id");
        if (BoxResponses.isNoId(ctx, id)) {
            return;
        }
        store.file(Authentication.caller(ctx), id).ifPresentOrElse(file -> {
            if (file.forbidden()) {
                BoxResponses.error(ctx, 403, "forbidden_by_policy", "Access denied – Blocked by Shield Access Policy");
            } else {
                answer.accept(ctx, file);
            }
        }, () -> BoxResponses.notFound(ctx, "item", "f_" + id));
    }

    private static void read(RoutingContext ctx, SandboxFile file) {
        BoxResponses.tagged(ctx, Previews.linked(ctx, file,
                file.answer(ctx.request().getParam("fields"), ctx.request().getHeader("x-rep-hints"))));
    }

    /** Changes the name, description or shared link. */
    private void change(RoutingContext ctx, SandboxFile file) {
        SandboxUser caller = Authentication.caller(ctx);
        RequestBody body = RequestBody.of(ctx);
        String name = body.optionalText("name");
        JsonObject changes = new JsonObject();
        if (name != null && !name.equals(file.full().getString("name"))) {
            SandboxFolder folder = store.folder(caller, SandboxJob.idOf(file.full(), "parent"))
                    .orElse(SandboxFolder.ROOT);
            Optional<JsonObject> taken = store.itemNamed(caller, folder, name)
                    .filter(item -> !file.id().equals(item.getString("id")));
            if (taken.isPresent()) {
                BoxResponses.nameInUse(ctx, taken.get());
                return;
            }
            changes.put("name", name).put("extension", name.substring(name.lastIndexOf('.') + 1));
        }
        if (body.optionalText("description") != null) {
            changes.put("description", body.optionalText("description"));
        }
        if (body.has("shared_link")) {
            JsonObject wanted = body.object("shared_link");
            JsonObject before = file.full().getJsonObject("shared_link");
            if (wanted != null && SandboxLink.check(body, before, wanted).complain(ctx)) {
                return;
            }
            changes.put("shared_link", wanted == null ? null : SandboxLink.changed(before, wanted));
        }
        SandboxFile changed = file.changed(changes);
        store.addFile(caller, changed);
        BoxResponses.json(ctx, changed.answer(ctx.request().getParam("fields"), null));
    }

    /** Moves the file to the trash, where it can still be read. */
    private void delete(RoutingContext ctx, SandboxFile file) {
        store.removeTemplate(file.id());
        store.addFile(Authentication.caller(ctx), file.trashed());
        BoxResponses.start(ctx, 204).end();
    }

    private static void versions(RoutingContext ctx, SandboxFile file) {
        List<JsonObject> past = List.copyOf(file.pastVersions().values());
        BoxResponses.json(ctx, new JsonObject().put("total_count", past.size()).put("limit", 1000).put("offset", 0)
                .put("order", new JsonArray()).put("entries", new JsonArray(past)));
    }

    /** Past versions only. Box does not document the response for the current one. */
    private static void version(RoutingContext ctx, SandboxFile file) {
        String id = ctx.pathParam("version");
        JsonObject version = file.pastVersions().get(id);
        if (version == null) {
            BoxResponses.notFound(ctx, "file_version", id);
        } else {
            BoxResponses.json(ctx, SandboxFile.select(version, ctx.request().getParam("fields")));
        }
    }

    /** A file that was just marked as a template cannot be downloaded yet. */
    private void content(RoutingContext ctx, SandboxFile file) {
        if (store.template(Authentication.caller(ctx), file.id()).filter(SandboxTemplate::processing).isPresent()) {
            BoxResponses.start(ctx, 202).putHeader("retry-after", "2").end();
        } else if ("trashed".equals(file.full().getString("item_status"))) {
            BoxResponses.error(ctx, 404, "trashed", "Item is trashed");
        } else {
            Downloads.link(ctx, file);
        }
    }
}
