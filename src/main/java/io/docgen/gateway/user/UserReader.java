package io.docgen.gateway.user;

import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.engine.ResolvedField;
import io.docgen.gateway.engine.node.NodeReader;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reads users as nodes. */
@Singleton
class UserReader implements NodeReader<User> {

    private final UserResolver users;

    UserReader(UserResolver users) {
        this.users = users;
    }

    @Override
    public Class<User> type() {
        return User.class;
    }

    @Override
    public String key(User user) {
        return user.id();
    }

    @Override
    public Uni<User> read(ResolvedField field, String argument, String key) {
        return users.user(field, BoxId.require(argument, key));
    }
}
