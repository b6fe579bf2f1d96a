package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What never changes of Box's {@code SignRequest}. */
final class SignRequestJson {

    private SignRequestJson() {
    }

    /** @param wanted Box's {@code SignRequestCreateRequest} */
    static JsonObject of(SandboxUser sender, String id, String name, JsonObject wanted, List<SandboxFile> sources,
            SandboxFolder folder, Instant created) {
        Integer days = wanted.getInteger("days_valid");
        return new JsonObject().put("type", "sign-request").put("id", id).put("name", name)
                .put("short_id", "SR-" + Integer.toHexString(id.hashCode()).toUpperCase(Locale.ROOT))
                .put("source_files", new JsonArray(sources.stream()
                        .map(file -> SandboxFile.select(file.full(), "")).toList()))
                .put("parent_folder", folder.mini())
                .put("email_subject", wanted.getString("email_subject", "Please sign " + name))
                .put("email_message", wanted.getString("email_message", "Please review and sign."))
                .put("is_document_preparation_needed", wanted.getBoolean("is_document_preparation_needed", false))
                .put("are_reminders_enabled", wanted.getBoolean("are_reminders_enabled", false))
                .put("are_text_signatures_enabled", wanted.getBoolean("are_text_signatures_enabled", true))
                .put("prefill_tags", new JsonArray()).put("days_valid", days)
                .put("auto_expire_at", days == null ? null : SandboxTime.of(created.plus(Duration.ofDays(days))))
                .put("external_id", wanted.getString("external_id")).putNull("signature_color")
                .put("collaborator_level", "owner").put("created_at", SandboxTime.of(created))
                .putNull("error_code").put("sender_email", sender.json().getString("login"))
                .put("sender_id", Long.valueOf(sender.id()));
    }
}
