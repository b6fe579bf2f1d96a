package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.FilesClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reads files as nodes. */
@Singleton
class FileReader implements NodeReader<File> {

    private final FilesClient files;

    FileReader(FilesClient files) {
        this.files = files;
    }

    @Override
    public Class<File> type() {
        return File.class;
    }

    @Override
    public String key(File file) {
        return file.id();
    }

    @Override
    public Uni<File> read(ResolvedField field, String argument, String key) {
        return files.file(field.operation(), BoxId.require(argument, key)).map(file -> File.of(key, file));
    }
}
