package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Box's {@code shared_link} of files and folders. */
final class SandboxLink {

    private SandboxLink() {
    }

    private static final List<String> ACCESS = List.of("open", "company", "collaborators");
    private static final String OPEN = "open";
    private static final String PASSWORD = "password";

    /** Complains about settings that Box does not take. */
    static RequestBody check(RequestBody body, @Nullable JsonObject before, JsonObject wanted) {
        String access = access(before, wanted);
        if (!ACCESS.contains(access)) {
            body.invalid("access", access);
        }
        if (wanted.getString(PASSWORD) != null && !access.equals(OPEN)) {
            body.invalid(PASSWORD, "not allowed");
        }
        if (wanted.getString(PASSWORD) != null && wanted.getString(PASSWORD).length() < 8) {
            body.invalid(PASSWORD, "too short");
        }
        if (access.equals("collaborators") && wanted.getJsonObject("permissions") != null) {
            body.invalid("permissions", access);
        }
        return body;
    }

    /** A new link, or the same with other settings. */
    static JsonObject changed(@Nullable JsonObject before, JsonObject wanted) {
        String access = access(before, wanted);
        JsonObject link = before == null
                ? of(access, UUID.randomUUID().toString().replace("-", ""))
                : before.copy();
        boolean mayDownload = wanted.getJsonObject("permissions", link.getJsonObject("permissions"))
                .getBoolean("can_download", true);
        link.put("access", access).put("effective_access", access)
                .put("effective_permission", mayDownload ? "can_download" : "can_preview");
        link.getJsonObject("permissions").put("can_download", mayDownload);
        if (wanted.containsKey(PASSWORD) || !access.equals(OPEN)) {
            link.put("is_password_enabled", wanted.getString(PASSWORD) != null);
        }
        if (wanted.containsKey("unshared_at")) {
            link.put("unshared_at", wanted.getString("unshared_at"));
        }
        return link;
    }

    /** The access of the link that is wanted: without a word about it, that of the link before. */
    private static String access(@Nullable JsonObject before, JsonObject wanted) {
        return wanted.getString("access", before == null ? OPEN : before.getString("access"));
    }

    /** @param name the end of its URL */
    static JsonObject of(String access, String name) {
        return new JsonObject().put("url", "https://app.box.com/s/" + name).putNull("download_url")
                .putNull("vanity_url").putNull("vanity_name")
                .put("access", access).put("effective_access", access).put("effective_permission", "can_download")
                .putNull("unshared_at").put("is_password_enabled", false)
                .put("permissions",
                        new JsonObject().put("can_download", true).put("can_preview", true).put("can_edit", false))
                .put("download_count", 0).put("preview_count", 0);
    }
}
