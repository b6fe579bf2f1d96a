package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.FilesClient;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.PartialResultException;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.Joined;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a {@link File} or {@link FileVersion} by its id. Box is called only if the query selects more than is known.
 * If the details cannot be read, the {@code Uni} fails with a {@link PartialResultException} that has the id.
 */
@Singleton
public class FileResolver {

    /** The id of a file, and fields that make calls of their own. */
    public static final String FREE = "id downloadUrl embedUrl representations thumbnailUrl";

    private final FilesClient files;

    FileResolver(FilesClient files) {
        this.files = files;
    }

    public Uni<File> file(ResolvedField field, String id) {
        return field.needsCall()
                ? files.file(field.operation(), id, File.fieldsFor(field.operation()), File.class,
                        read -> PartialResultException.orElse(read.map(file -> File.of(id, file)), File.ofId(id)))
                : Uni.createFrom().item(File.ofId(id));
    }

    /** Files in their order. Of one that cannot be read the id is known, and one error says why. */
    public Uni<List<File>> files(ResolvedField field, List<String> ids) {
        if (ids.isEmpty() || !field.needsCall()) {
            return Uni.createFrom().item(ids.stream().map(File::ofId).toList());
        }
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        return Joined.all(ids.stream().map(id -> files.file(field.operation(), id, File.fieldsFor(field.operation()))
                .map(file -> File.of(id, file)).onFailure(BoxException.class).recoverWithItem(refused -> {
                    failure.compareAndSet(null, refused);
                    return File.ofId(id);
                })).toList())
                .chain(known -> failure.get() == null
                        ? Uni.createFrom().item(known)
                        : PartialResultException.orElse(Uni.createFrom().failure(failure.get()), known));
    }

    /** The file is read first, as only the file knows its current version. */
    public Uni<FileVersion> version(ResolvedField field, String fileId, String versionId) {
        FileVersion known = FileVersion.ofId(fileId, versionId);
        return field.needsCall()
                ? PartialResultException.orElse(
                        files.version(field.operation(), fileId, versionId, File.fieldsFor(field.operation()))
                                .map(version -> FileVersion.of(fileId, versionId, version)),
                        known)
                : Uni.createFrom().item(known);
    }

    @Produces
    @Singleton
    NodeReader<File> fileReader() {
        return NodeReader.byId(File.class, File::id, (field, argument, key) -> files
                .file(field.operation(), BoxId.require(argument, key), File.fieldsFor(field.operation()))
                .map(file -> File.of(key, file)));
    }

    /** Box reads a version of a file. */
    @Produces
    @Singleton
    NodeReader<FileVersion> versionReader() {
        return NodeReader.byKey(FileVersion.class, version -> version.fileId() + '/' + version.id(),
                (field, argument, key) -> {
                    int slash = Math.max(0, key.indexOf('/'));
                    return version(field, BoxId.require(argument, key.substring(0, slash)),
                            BoxId.require(argument, key.substring(slash + 1)));
                });
    }
}
