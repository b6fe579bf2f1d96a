package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.FoldersClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reads folders as nodes. */
@Singleton
class FolderReader implements NodeReader<Folder> {

    private final FoldersClient folders;

    FolderReader(FoldersClient folders) {
        this.folders = folders;
    }

    @Override
    public Class<Folder> type() {
        return Folder.class;
    }

    @Override
    public String key(Folder folder) {
        return folder.id();
    }

    @Override
    public Uni<Folder> read(ResolvedField field, String argument, String key) {
        return folders.folder(field.operation(), BoxId.require(argument, key)).map(folder -> Folder.of(key, folder));
    }
}
