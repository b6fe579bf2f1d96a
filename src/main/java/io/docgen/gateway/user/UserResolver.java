package io.docgen.gateway.user;

import io.docgen.gateway.box.BoxUser;
import io.docgen.gateway.box.UsersClient;
import io.docgen.gateway.engine.FieldSelection;
import io.docgen.gateway.engine.PartialResultException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Resolves a {@link User}. Call in the body of the resolver method of the field. Box is called only if the query
 * selects more than is known. If the details cannot be read, the {@code Uni} fails with a
 * {@link PartialResultException} that has what is known.
 */
@ApplicationScoped
public class UserResolver {

    private final UsersClient users;
    private final FieldSelection selection;

    UserResolver(UsersClient users, FieldSelection selection) {
        this.users = users;
        this.selection = selection;
    }

    /**
     * A user that another object names.
     *
     * @param mini Box's mini user, with id, name and login. Without one, or without an id, as after an anonymous
     * upload, the result is null
     */
    public Uni<User> user(BoxUser mini) {
        if (mini == null || mini.id() == null || mini.id().isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        User known = User.of(mini.id(), mini);
        return selection.exceeds(UserCosts.FREE_OF_MINI)
                ? PartialResultException.orElse(users.user(mini.id()).map(user -> User.of(mini.id(), user)), known)
                : Uni.createFrom().item(known);
    }

    /**
     * A user of whom only the id is known.
     *
     * @param id from Box
     */
    public Uni<User> user(String id) {
        User known = User.ofId(id);
        return selection.exceeds(UserCosts.FREE_OF_REFERENCE)
                ? PartialResultException.orElse(users.user(id).map(user -> User.of(id, user)), known)
                : Uni.createFrom().item(known);
    }
}
