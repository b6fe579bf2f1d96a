package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The endpoints for folders. */
final class FolderEndpoints {

    private static final int DEFAULT_LIMIT = 100;

    private final SandboxStore store;
    private final Clock clock;

    FolderEndpoints(SandboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void addTo(Router router) {
        router.post("/2.0/folders").handler(ApiVersion.FILES).handler(this::create);
        router.get("/2.0/folders/:id").handler(ApiVersion.FILES).handler(ctx -> folder(ctx, this::read));
        router.put("/2.0/folders/:id").handler(ApiVersion.FILES).handler(ctx -> folder(ctx, this::rename));
        router.delete("/2.0/folders/:id").handler(ApiVersion.FILES).handler(ctx -> folder(ctx, this::delete));
        router.get("/2.0/folders/:id/items").handler(ApiVersion.FILES).handler(ctx -> folder(ctx, this::items));
    }

    private void folder(RoutingContext ctx, BiConsumer<RoutingContext, SandboxFolder> answer) {
        String id = ctx.pathParam("id");
        if (!BoxResponses.isNoId(ctx, id)) {
            store.folder(Authentication.caller(ctx), id).ifPresentOrElse(folder -> answer.accept(ctx, folder),
                    () -> BoxResponses.notFound(ctx, "folder", "d_" + id));
        }
    }

    private void create(RoutingContext ctx) {
        SandboxUser caller = Authentication.caller(ctx);
        RequestBody body = RequestBody.of(ctx);
        String name = body.text("name");
        JsonObject parent = body.object("parent");
        String parentId = parent == null ? null : parent.getString("id");
        if (parentId == null) {
            body.id("parent", "folder"); // reports it if it is missing
        }
        if (body.complain(ctx)) {
            return;
        }
        Optional<SandboxFolder> container = store.folder(caller, parentId);
        if (container.isEmpty()) {
            BoxResponses.notFound(ctx, "parent", "d_" + parentId);
        } else if (!container.get().mayUpload()) {
            BoxResponses.denied(ctx);
        } else if (store.itemNamed(caller, container.get(), name).isPresent()) {
            BoxResponses.nameInUse(ctx,
                    new JsonArray().add(store.itemNamed(caller, container.get(), name).get()));
        } else {
            SandboxFolder created = new SandboxFolder(store.newId(), name, container.get(),
                    SandboxTime.of(clock.instant()), null);
            store.addFolder(caller, created);
            BoxResponses.json(ctx, 201, json(ctx, created));
        }
    }

    private void read(RoutingContext ctx, SandboxFolder folder) {
        BoxResponses.tagged(ctx, json(ctx, folder));
    }

    private void rename(RoutingContext ctx, SandboxFolder folder) {
        RequestBody body = RequestBody.of(ctx);
        String name = body.text("name");
        if (!body.complain(ctx)) {
            SandboxFolder renamed = folder.renamed(name);
            if (folder.mayChange()) {
                store.addFolder(Authentication.caller(ctx), renamed);
                BoxResponses.json(ctx, json(ctx, renamed));
            } else {
                BoxResponses.denied(ctx);
            }
        }
    }

    private void delete(RoutingContext ctx, SandboxFolder folder) {
        if (!folder.mayChange()) {
            BoxResponses.denied(ctx);
        } else if (!store.itemsIn(folder, Authentication.caller(ctx)).isEmpty()
                && !"true".equals(ctx.request().getParam("recursive"))) {
            BoxResponses.error(ctx, 400, "folder_not_empty", "Cannot delete - folder not empty");
        } else {
            store.removeFolder(folder.id());
            BoxResponses.start(ctx, 204).end();
        }
    }

    /** Paged by marker if requested, else by offset. */
    private void items(RoutingContext ctx, SandboxFolder folder) {
        SandboxUser caller = Authentication.caller(ctx);
        String fields = ctx.request().getParam("fields");
        List<JsonObject> items = fields == null
                ? store.itemsIn(folder, caller)
                : store.itemsIn(folder, caller).stream().map(item -> full(caller, item, fields)).toList();
        if ("true".equals(ctx.request().getParam("usemarker"))) {
            MarkerPage.answer(ctx, items);
            return;
        }
        int offset = number(ctx.request().getParam("offset"), 0);
        int limit = number(ctx.request().getParam("limit"), DEFAULT_LIMIT);
        if (offset < 0 || limit < 1) {
            BoxResponses.badParameter(ctx, offset < 0 ? "offset" : "limit", "");
            return;
        }
        int start = Math.min(offset, items.size());
        BoxResponses.json(ctx, new JsonObject().put("total_count", items.size()).put("offset", offset)
                .put("limit", limit)
                .put("order", new JsonArray())
                .put("entries",
                        new JsonArray(items.subList(start, (int) Math.min((long) start + limit, items.size())))));
    }

    /** An item with those of the requested fields that it has. */
    private JsonObject full(SandboxUser caller, JsonObject mini, String fields) {
        return mini.getString("type").equals("file")
                ? store.file(caller, mini.getString("id")).map(file -> file.answer(fields, null)).orElse(mini)
                : SandboxFile.select(mini, fields);
    }

    private JsonObject json(RoutingContext ctx, SandboxFolder folder) {
        SandboxUser caller = Authentication.caller(ctx);
        return SandboxFile.select(folder.standard(caller, store.itemsIn(folder, caller), store.sizeOf(folder, caller)),
                ctx.request().getParam("fields"));
    }

    /** -1 for a malformed number. */
    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
