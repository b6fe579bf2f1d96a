package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxFolder;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A folder in Box.")
public record Folder(
        @NonNull @Id @Description("The id of the folder; `0` is the root, `1` the trash.") String id,
        @Description("The name of the folder.") String name) {

    static Folder of(BoxFolder folder) {
        return folder == null || folder.id() == null ? null : new Folder(folder.id(), folder.name());
    }

    static List<Folder> of(BoxFolder.Path path) {
        return path == null || path.entries() == null ? null
                : path.entries().stream().map(Folder::of).filter(folder -> folder != null).toList();
    }
}
