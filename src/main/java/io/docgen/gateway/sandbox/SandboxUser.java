package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/** A user. The name is the token, as there is nothing to protect. */
enum SandboxUser {

    ALICE("alice", "11446498", "Alice Moss", "alice@example.com"),
    BOB("bob", "11446499", "Bob Reed", "bob@example.com"),
    /** For whom no administrator has enabled Doc Gen. */
    CAROL("carol", "11446500", "Carol Finch", "carol@example.com");

    private final String token;
    private final String id;
    private final String name;
    private final String login;

    SandboxUser(String token, String id, String name, String login) {
        this.token = token;
        this.id = id;
        this.name = name;
        this.login = login;
    }

    static Optional<SandboxUser> ofName(String token) {
        return Stream.of(values()).filter(account -> account.token.equals(token)).findFirst();
    }

    static Optional<SandboxUser> ofId(String id) {
        return Stream.of(values()).filter(account -> account.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    /** Box's mini user. */
    JsonObject json() {
        return new JsonObject().put("type", "user").put("id", id).put("name", name).put("login", login);
    }

    /** Box's standard user. */
    JsonObject standard() {
        return json().put("created_at", "2012-12-12T10:53:43-08:00").put("modified_at", "2012-12-12T10:53:43-08:00")
                .put("language", "en").put("timezone", "America/Los_Angeles").put("space_amount", 11345156112L)
                .put("space_used", 1237009912).put("max_upload_size", 2147483648L).put("status", "active")
                .put("job_title", "Clerk").put("phone", "").put("address", "")
                .put("avatar_url", "https://www.box.com/api/avatar/large/" + id).putNull("notification_email");
    }
}
