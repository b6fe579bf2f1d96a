package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reads versions of files as nodes. */
@Singleton
class FileVersionReader implements NodeReader<FileVersion> {

    private final FileResolver files;

    FileVersionReader(FileResolver files) {
        this.files = files;
    }

    @Override
    public Class<FileVersion> type() {
        return FileVersion.class;
    }

    @Override
    public String key(FileVersion version) {
        return version.fileId() + '/' + version.id();
    }

    @Override
    public boolean isReadById() {
        return false; // Box reads a version of a file
    }

    @Override
    public Uni<FileVersion> read(ResolvedField field, String argument, String key) {
        int slash = Math.max(0, key.indexOf('/'));
        String file = BoxId.require(argument, key.substring(0, slash));
        return files.version(field, file, BoxId.require(argument, key.substring(slash + 1)));
    }
}
