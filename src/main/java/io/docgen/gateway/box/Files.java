package io.docgen.gateway.box;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Box's files. Call from the body of a resolver method; every {@code Uni} fails with {@link BoxException} alone.
 */
@ApplicationScoped
public class Files {

    private final FilesClient client;
    private final ReadsOfOperation reads;

    Files(@RestClient FilesClient client, ReadsOfOperation reads) {
        this.client = client;
        this.reads = reads;
    }

    /** @param id digits, see {@link BoxId} */
    public Uni<BoxFile> file(String id) {
        return file(reads.current(), id);
    }

    /**
     * A version of a file, whether it is the current one, which only the file itself is sure to know, or a past one,
     * which takes a call more.
     */
    public Uni<BoxFileVersion> version(String fileId, String versionId) {
        Reads current = reads.current();
        return file(current, fileId).chain(file -> file.isCurrent(versionId)
                ? Uni.createFrom().item(file.currentVersion())
                : pastVersion(current, fileId, versionId));
    }

    private Uni<BoxFile> file(Reads current, String id) {
        return current.once("files/" + id, authorization -> client.file(authorization, id, BoxFile.FIELDS));
    }

    private Uni<BoxFileVersion> pastVersion(Reads current, String fileId, String versionId) {
        return current.once("files/" + fileId + "/versions/" + versionId, authorization -> client
                .version(authorization, fileId, versionId, BoxFileVersion.FIELDS));
    }
}
