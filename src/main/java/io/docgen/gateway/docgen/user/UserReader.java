package io.docgen.gateway.docgen.user;

import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
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
