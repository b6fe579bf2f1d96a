package io.docgen.gateway.box;

import io.docgen.gateway.box.auth.KnownUsers;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.OperationLoader;
import io.docgen.gateway.box.loader.OperationLoaders;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Users. Each {@code Uni} fails only with {@link BoxException}. */
@Singleton
public class UsersClient {

    private static final String ME = "me";

    private final ContentRestClient client;
    private final OperationLoaders loaders;
    private final KnownUsers known;

    UsersClient(ContentRestClient client, OperationLoaders loaders, KnownUsers known) {
        this.client = client;
        this.loaders = loaders;
        this.known = known;
    }

    /** The user of the token. */
    public Uni<BoxUser> me(OperationContext operation) {
        return read(loaders.of(operation), ME);
    }

    /**
     * Any user. The caller is read first, once in an operation: most requested users are the caller, and only
     * administrators and service accounts can read others.
     *
     * @param id from Box
     */
    public Uni<BoxUser> user(OperationContext operation, String id) {
        OperationLoader loader = loaders.of(operation);
        return read(loader, ME).chain(me -> id.equals(me.id()) ? Uni.createFrom().item(me) : other(loader, id));
    }

    private Uni<BoxUser> other(OperationLoader loader, String id) {
        return BoxId.isValid(id)
                ? read(loader, id)
                : Uni.createFrom().failure(BoxExceptionMapper.unreadable(null, "malformed user id"));
    }

    private Uni<BoxUser> read(OperationLoader loader, String id) {
        return loader.load("users/" + id, credentials -> client.user(credentials, id, BoxUser.FIELDS)
                .invoke(response -> ResponseBody.complete(response, user -> BoxId.isValid(user.id())))
                .map(response -> ResponseBody.about(response, user -> id.equals(ME) || BoxId.isSame(id, user.id())))
                .call(user -> id.equals(ME)
                        ? known.remember(loader.caller(), user.id())
                        : Uni.createFrom().voidItem()));
    }
}
