package io.docgen.gateway.box;

import io.docgen.gateway.box.exchange.AnswerBody;
import io.docgen.gateway.box.failure.BoxException;
import io.docgen.gateway.box.failure.CallFailure;
import io.docgen.gateway.box.read.Reads;
import io.docgen.gateway.box.read.ReadsOfOperation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Box's users. Call from the body of a resolver method; every {@code Uni} fails with {@link BoxException} alone. */
@ApplicationScoped
public class Users {

    private static final String ME = "me";

    private final ContentClient client;
    private final ReadsOfOperation reads;

    Users(@RestClient ContentClient client, ReadsOfOperation reads) {
        this.client = client;
        this.reads = reads;
    }

    /** Whose token it is; works for any token. */
    public Uni<BoxUser> me() {
        return read(reads.current(), ME);
    }

    /**
     * Anybody. Only administrators and service accounts may look others up, while most who are asked for are the caller,
     * so the caller is read first, once for all of an operation.
     *
     * @param id as Box gave it
     */
    public Uni<BoxUser> user(String id) {
        Reads current = reads.current();
        return read(current, ME).chain(me -> id.equals(me.id()) ? Uni.createFrom().item(me) : other(current, id));
    }

    private Uni<BoxUser> other(Reads current, String id) {
        return BoxId.isValid(id) ? read(current, id) : Uni.createFrom().failure(CallFailure.unreadable(null, "a user id is none"));
    }

    private Uni<BoxUser> read(Reads current, String id) {
        return current.once("users/" + id, credentials -> client.user(credentials, id, BoxUser.FIELDS)
                .invoke(answer -> AnswerBody.complete(answer, user -> BoxId.isValid(user.id())))
                .map(answer -> AnswerBody.about(answer, user -> id.equals(ME) || BoxId.isSame(id, user.id()))));
    }
}
