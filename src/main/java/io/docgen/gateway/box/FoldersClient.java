package io.docgen.gateway.box;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.loader.OperationLoaders;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Box's folders. Call from the body of a resolver method; every {@code Uni} fails with {@link BoxException} alone. */
@ApplicationScoped
public class FoldersClient {

    private final ContentRestClient client;
    private final OperationLoaders reads;

    FoldersClient(@RestClient ContentRestClient client, OperationLoaders reads) {
        this.client = client;
        this.reads = reads;
    }

    /** @param id as the caller or as Box gave it */
    public Uni<BoxFolder> folder(String id) {
        return BoxId.isValid(id)
                ? reads.current().once("folders/" + id,
                        credentials -> client.folder(credentials, id, BoxFolder.FIELDS).map(answer ->
                                ResponseBody.about(answer, folder -> folder.id() == null || BoxId.isSame(id, folder.id()))))
                : Uni.createFrom().failure(BoxExceptionMapper.unreadable(null, "a folder id is none"));
    }
}
