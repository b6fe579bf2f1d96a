package io.docgen.gateway.user;

import io.docgen.gateway.box.BoxUser;
import io.docgen.gateway.box.UsersClient;
import io.docgen.gateway.engine.FieldSelection;
import io.docgen.gateway.engine.PartialResultException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes a {@link User} of an id, for any field that leads to one. Call from the body of a resolver method of that
 * field: Box is asked only if the query selects more than the id. If the details cannot be read, the {@code Uni} fails
 * with a {@link PartialResultException} that still has the id.
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
     * @param mini the user as named inside something else, with name and login, which then cost no call; the result is
     *        null if this is, or if it has no id, as after an anonymous upload
     */
    public Uni<User> user(BoxUser mini) {
        if (mini == null || mini.id() == null || mini.id().isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        User known = User.of(mini.id(), mini);
        return selection.asksBeyond(UserCosts.FREE_OF_MINI)
                ? PartialResultException.orElse(users.user(mini.id()).map(user -> User.of(mini.id(), user)), known)
                : Uni.createFrom().item(known);
    }

    /** @param id as Box gave it */
    public Uni<User> user(String id) {
        User known = User.ofId(id);
        return selection.asksBeyond(UserCosts.FREE_OF_REFERENCE)
                ? PartialResultException.orElse(users.user(id).map(user -> User.of(id, user)), known)
                : Uni.createFrom().item(known);
    }
}
