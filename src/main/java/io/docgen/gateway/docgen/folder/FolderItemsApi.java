package io.docgen.gateway.docgen.folder;

import io.docgen.gateway.box.FoldersClient;
import io.docgen.gateway.box.ItemFields;
import io.docgen.gateway.docgen.relay.MarkerPaging;
import io.docgen.gateway.docgen.relay.PageRequest;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.DocumentFields;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResultWarnings;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The field of a folder with its items. */
@GraphQLApi
public class FolderItemsApi {

    /** The fields of an operation that needs only the names of items. */
    private static final Set<String> OF_NAMES = Set.of("folder", "items", "nodes", "edges", "node", "cursor",
            "pageInfo",
            "hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "id", "name", "nodeId", "__typename");

    /** Items to read at once with all their details: each has the whole path, and a response has a bound in tokens. */
    private static final int WITH_DETAILS = 500;

    private final FoldersClient folders;

    FolderItemsApi(FoldersClient folders) {
        this.folders = folders;
    }

    @Description("The items of the folder, a page at a time: folders first, then files. The details of all items come "
            + "with the page, in one call.")
    @Cost(calls = 1, scanCalls = MarkerPaging.SCANNED_PAGES - 1, scanArguments = "kinds")
    public Uni<FolderItemConnection> items(@Source Folder folder,
            @DefaultValue("[\"FILE\", \"FOLDER\"]") @Description("The kinds of items to return. Box cannot filter: the gateway reads pages of "
                    + "1000 items, or 500 with more than their names, at most four, and the page may be empty although "
                    + "more follow.") List<@NonNull FolderItemKind> kinds,
            @DefaultValue(PageRequest.DEFAULT_FIRST) @Description("The maximum number of items, 1 to "
                    + "100.") Integer first,
            @Description("Start after this cursor, usually `pageInfo.endCursor` of the last page. Omit it for the "
                    + "first page.") String after,
            Context context) {
        OperationContext operation = OperationContext.of(context);
        ItemFields fields = fields(operation);
        PageRequest page = PageRequest.of(first, after);
        return MarkerPaging
                .read(FolderItemKind.areAll(kinds) ? page : page.ofPages(scanned(fields)),
                        folders.items(operation, folder.id(), fields), FolderItemKind.isOneOf(kinds),
                        ResultWarnings.of(context))
                .map(FolderItemConnection::of);
    }

    private static int scanned(ItemFields fields) {
        return fields == ItemFields.NAMES ? MarkerPaging.BOX_LIMIT : WITH_DETAILS;
    }

    private static ItemFields fields(OperationContext operation) {
        if (DocumentFields.areAmong(operation, OF_NAMES)) {
            return ItemFields.NAMES;
        }
        return DocumentFields.mayBeSelected(operation, "lock", "classification")
                ? ItemFields.WITH_LOCK
                : ItemFields.USUAL;
    }
}
