package io.docgen.gateway.file;

import io.docgen.gateway.box.FilesClient;
import io.docgen.gateway.engine.FieldSelection;
import io.docgen.gateway.engine.PartialResultException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes a {@link File} or {@link FileVersion} of an id, for any field that leads to one. Call from the body of a
 * resolver method of that field: Box is asked only if the query selects more than the id.
 *
 * <p>If the details cannot be read, the {@code Uni} fails with a {@link PartialResultException} that still has the id.
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
        return selection.asksBeyond(FileCosts.FREE_OF_FILE)
                ? PartialResultException.orElse(files.file(id).map(file -> File.of(id, file)), known)
                : Uni.createFrom().item(known);
    }

    public Uni<FileVersion> version(String fileId, String versionId) {
        FileVersion known = FileVersion.ofId(versionId);
        return selection.asksBeyond(FileCosts.FREE_OF_VERSION)
                ? PartialResultException.orElse(
                        files.version(fileId, versionId).map(version -> FileVersion.of(versionId, version)), known)
                : Uni.createFrom().item(known);
    }
}
