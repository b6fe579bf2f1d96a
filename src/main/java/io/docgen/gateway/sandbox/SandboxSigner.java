package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** Box's {@code SignRequestSigner}. */
final class SandboxSigner {

    static final Set<String> ROLES = Set.of("signer", "approver", "final_copy_reader");

    private static final String READER = "final_copy_reader";

    private SandboxSigner() {
    }

    /** Complains about a signer that Box does not take. */
    static void check(RequestBody body, Object wanted) {
        if (!(wanted instanceof JsonObject signer) || !(signer.getValue("email") instanceof String email)
                || !email.contains("@")) {
            body.invalid("signers", "email");
        } else if (!ROLES.contains(signer.getString("role", "signer"))) {
            body.invalid("role", signer.getString("role"));
        } else if (signer.getInteger("order", 0) < 0) {
            body.invalid("order", signer.getInteger("order"));
        }
    }

    /** A person whom the request names, who has done nothing yet. */
    static JsonObject of(JsonObject wanted) {
        return new JsonObject().put("email", wanted.getString("email"))
                .put("role", wanted.getString("role", "signer")).put("order", wanted.getInteger("order", 1))
                .put("is_in_person", wanted.getBoolean("is_in_person", false))
                .put("login_required", wanted.getBoolean("login_required", false))
                .put("redirect_url", wanted.getString("redirect_url"))
                .put("declined_redirect_url", wanted.getString("declined_redirect_url"))
                .put("language", wanted.getString("language")).put("has_viewed_document", false)
                .putNull("signer_decision").put("inputs", new JsonArray()).putNull("embed_url")
                .putNull("iframeable_embed_url").putNull("attachments");
    }

    /** The sender, whom Box adds. */
    static JsonObject sender(SandboxUser sender) {
        return of(new JsonObject().put("email", sender.json().getString("login")).put("role", READER).put("order", 0));
    }

    static boolean decides(JsonObject signer) {
        return !READER.equals(signer.getString("role"));
    }

    static JsonObject decision(String type, String time) {
        JsonObject decision = new JsonObject().put("type", type).put("finalized_at", time);
        return type.equals("declined")
                ? decision.put("additional_info", "Please correct the address first.")
                : decision.putNull("additional_info");
    }
}
