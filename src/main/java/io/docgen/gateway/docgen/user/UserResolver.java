package io.docgen.gateway.docgen.user;

import io.docgen.gateway.box.BoxUser;
import io.docgen.gateway.box.UsersClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.PartialResultException;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a {@link User}. Box is called only if the query selects more than is known. If the details cannot be read,
 * the {@code Uni} fails with a {@link PartialResultException} that has what is known.
 */
@Singleton
public class UserResolver {

    /** The fields that are known of a user that another object names. */
    public static final String MINI = "id name login";

    /** The caller is read first, once in an operation, as most users that are asked for are the caller. */
    public static final String CALLER = "users/me";

    private final UsersClient users;

    UserResolver(UsersClient users) {
        this.users = users;
    }

    /**
     * A user that another object names.
     *
     * @param mini Box's mini user, with id, name and login. Without one, or without an id, as after an anonymous
     * upload, the result is null
     */
    public Uni<User> user(ResolvedField field, @Nullable BoxUser mini) {
        if (mini == null || mini.id() == null || mini.id().isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        User known = User.of(mini.id(), mini);
        return field.needsCall()
                ? PartialResultException
                        .orElse(users.user(field.operation(), mini.id()).map(user -> User.of(mini.id(), user)), known)
                : Uni.createFrom().item(known);
    }

    /**
     * A user of whom only the id is known.
     *
     * @param id from Box
     */
    public Uni<User> user(ResolvedField field, String id) {
        User known = User.ofId(id);
        return field.needsCall()
                ? PartialResultException.orElse(users.user(field.operation(), id).map(user -> User.of(id, user)), known)
                : Uni.createFrom().item(known);
    }

    @Produces
    @Singleton
    NodeReader<User> userReader() {
        return NodeReader.byId(User.class, User::id,
                (field, argument, key) -> user(field, BoxId.require(argument, key)));
    }
}
