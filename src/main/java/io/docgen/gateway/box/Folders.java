package io.docgen.gateway.box;

import io.docgen.gateway.box.exchange.AnswerBody;
import io.docgen.gateway.box.failure.BoxException;
import io.docgen.gateway.box.failure.CallFailure;
import io.docgen.gateway.box.read.ReadsOfOperation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Box's folders. Call from the body of a resolver method; every {@code Uni} fails with {@link BoxException} alone. */
@ApplicationScoped
public class Folders {

    private final ContentClient client;
    private final ReadsOfOperation reads;

    Folders(@RestClient ContentClient client, ReadsOfOperation reads) {
        this.client = client;
        this.reads = reads;
    }

    /** @param id as the caller or as Box gave it */
    public Uni<BoxFolder> folder(String id) {
        return BoxId.isValid(id)
                ? reads.current().once("folders/" + id,
                        credentials -> client.folder(credentials, id, BoxFolder.FIELDS).map(answer ->
                                AnswerBody.about(answer, folder -> folder.id() == null || BoxId.isSame(id, folder.id()))))
                : Uni.createFrom().failure(CallFailure.unreadable(null, "a folder id is none"));
    }
}
