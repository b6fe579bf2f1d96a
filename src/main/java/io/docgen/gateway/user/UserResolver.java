package io.docgen.gateway.user;

import io.docgen.gateway.box.Users;
import io.docgen.gateway.graphql.PartialResult;
import io.docgen.gateway.graphql.Selection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Makes a {@link User} of an id, for any field that leads to one. Call from the body of a resolver method of that
 * field: Box is asked only if the query selects more than the id. If the details cannot be read, the {@code Uni} fails
 * with a {@link PartialResult} that still has the id.
 */
@ApplicationScoped
public class UserResolver {

    private static final Set<String> KNOWN = Set.of("id");

    private final Users users;
    private final Selection selection;

    UserResolver(Users users, Selection selection) {
        this.users = users;
        this.selection = selection;
    }

    public Uni<User> user(String id) {
        User known = User.ofId(id);
        return selection.asksBeyond(KNOWN)
                ? PartialResult.orElse(users.user(id).map(user -> User.of(id, user)), known)
                : Uni.createFrom().item(known);
    }
}
