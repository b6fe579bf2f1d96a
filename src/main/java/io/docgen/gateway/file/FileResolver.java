package io.docgen.gateway.file;

import io.docgen.gateway.box.FilesClient;
import io.docgen.gateway.engine.FieldSelection;
import io.docgen.gateway.engine.PartialResultException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Resolves a {@link File} or {@link FileVersion} by its id. Call in the body of the resolver method of the field. Box
 * is called only if the query selects more than is known. If the details cannot be read, the {@code Uni} fails with a
 * {@link PartialResultException} that has the id.
 */
@ApplicationScoped
public class FileResolver {

    private final FilesClient files;
    private final FieldSelection selection;

    FileResolver(FilesClient files, FieldSelection selection) {
        this.files = files;
        this.selection = selection;
    }

    public Uni<File> file(String id) {
        File known = File.ofId(id);
        return selection.exceeds(FileCosts.FREE_OF_FILE)
                ? PartialResultException.orElse(files.file(id).map(file -> File.of(id, file)), known)
                : Uni.createFrom().item(known);
    }

    public Uni<FileVersion> version(String fileId, String versionId) {
        FileVersion known = FileVersion.ofId(versionId);
        return selection.exceeds(FileCosts.FREE_OF_VERSION)
                ? PartialResultException.orElse(
                        files.version(fileId, versionId).map(version -> FileVersion.of(versionId, version)), known)
                : Uni.createFrom().item(known);
    }
}
