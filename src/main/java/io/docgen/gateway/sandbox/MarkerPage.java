package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Pages a list as Box does: by marker, the page size clamped to 1000, no total. */
final class MarkerPage {

    private static final int MOST = 1000;
    private static final int DEFAULT = 100;
    private static final String FORM = "JV9IRGZmieiBasejOG9yDCRNgd2ymoZI:";

    private MarkerPage() {
    }

    static void answer(RoutingContext ctx, List<JsonObject> all) {
        Integer limit = number(ctx.request().getParam("limit"), DEFAULT);
        Integer start = start(ctx.request().getParam("marker"));
        if (limit == null || limit < 1) {
            BoxAnswers.badParameter(ctx, "limit", ctx.request().getParam("limit"));
        } else if (start == null || start > all.size()) {
            BoxAnswers.badParameter(ctx, "marker", ctx.request().getParam("marker"));
        } else {
            BoxAnswers.json(ctx, page(all, start, Math.min(limit, MOST)));
        }
    }

    private static JsonObject page(List<JsonObject> all, int start, int limit) {
        int end = Math.min(start + limit, all.size());
        JsonObject page = new JsonObject()
                .put("entries", new JsonArray(all.subList(start, end)))
                .put("limit", limit);
        if (end < all.size()) {
            return page.put("next_marker", marker(end));
        }
        // Box ends a list with null, with an empty string or with nothing at all: take turns.
        return switch (all.size() % 3) {
            case 0 -> page.putNull("next_marker");
            case 1 -> page.put("next_marker", "");
            default -> page;
        };
    }

    private static String marker(int start) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((FORM + start).getBytes(StandardCharsets.UTF_8));
    }

    private static Integer start(String marker) {
        if (marker == null) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
            return text.startsWith(FORM) ? number(text.substring(FORM.length()), 0) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Integer number(String text, int otherwise) {
        try {
            return text == null ? Integer.valueOf(otherwise) : Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
