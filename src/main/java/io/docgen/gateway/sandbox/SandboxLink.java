package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** Box's {@code shared_link} of files and folders. */
final class SandboxLink {

    private SandboxLink() {
    }

    /** A new link. */
    static JsonObject of(String access) {
        return of(access, UUID.randomUUID().toString().replace("-", ""));
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
