package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Pages a list as Box does: by marker, with at most 1000 entries and no total. A marker is valid only for its own list,
 * and an invented one is rejected.
 */
final class MarkerPage {

    private static final int MOST = 1000;
    private static final int DEFAULT = 100;
    /** Created on first use: a constant would be the same in each run of a native executable. */
    private static final AtomicReference<String> SECRET = new AtomicReference<>();

    private MarkerPage() {
    }

    static void answer(RoutingContext ctx, List<JsonObject> all) {
        String marker = ctx.request().getParam("marker");
        Integer limit = number(ctx.request().getParam("limit"), DEFAULT);
        Integer start = start(ctx.request().path(), marker);
        if (limit == null || limit < 1) {
            BoxResponses.badParameter(ctx, "limit", ctx.request().getParam("limit"));
        } else if (start == null || start > all.size()) {
            BoxResponses.badParameter(ctx, "marker", marker);
        } else {
            BoxResponses.json(ctx, page(ctx.request().path(), all, start, Math.min(limit, MOST)));
        }
    }

    private static JsonObject page(String list, List<JsonObject> all, int start, int limit) {
        int end = Math.min(start + limit, all.size());
        JsonObject page = new JsonObject()
                .put("entries", new JsonArray(all.subList(start, end)))
                .put("limit", limit);
        if (end < all.size()) {
            return page.put("next_marker", marker(list, end));
        }
        // Box ends a list with null, with an empty string or without the field: alternate between them. Its old Java SDK
        // reads folders of the real Box and no null, so that folders have none.
        return switch (all.size() % 3) {
            case 0 -> list.contains("/folders/") ? page : page.putNull("next_marker");
            case 1 -> page.put("next_marker", "");
            default -> page;
        };
    }

    private static String marker(String list, int start) {
        String signature = UUID.nameUUIDFromBytes((secret() + list + ":" + start).getBytes(StandardCharsets.UTF_8))
                .toString();
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((start + ":" + signature).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String secret() {
        return SECRET.updateAndGet(made -> made != null ? made : UUID.randomUUID().toString());
    }

    /** The position of a marker; null if it is not one of this list. */
    private static @Nullable Integer start(String list, String marker) {
        if (marker == null || marker.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
            Integer start = number(text.split(":", 2)[0], 0);
            return start != null && marker(list, start).equals(marker) ? start : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static @Nullable Integer number(String text, int otherwise) {
        try {
            return text == null ? Integer.valueOf(otherwise) : Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
