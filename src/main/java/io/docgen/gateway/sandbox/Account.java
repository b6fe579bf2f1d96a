package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody with a Box account. The token is the name: there is nothing to protect here. */
enum Account {

    ALICE("alice", "11446498", "Alice Moss", "alice@example.com"),
    BOB("bob", "11446499", "Bob Reed", "bob@example.com");

    private final String token;
    private final String id;
    private final String name;
    private final String login;

    Account(String token, String id, String name, String login) {
        this.token = token;
        this.id = id;
        this.name = name;
        this.login = login;
    }

    /** Whose token it is; nobody's if it is unknown or, like {@code expired}, no longer good. */
    static Optional<Account> ofToken(String token) {
        return Stream.of(values()).filter(account -> account.token.equals(token)).findFirst();
    }

    /** Box's mini user. */
    JsonObject json() {
        return new JsonObject().put("type", "user").put("id", id).put("name", name).put("login", login);
    }
}
