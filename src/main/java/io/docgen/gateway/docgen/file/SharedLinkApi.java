package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.FilesClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** The mutations for the shared link of a file, and the fields of their payloads. */
@GraphQLApi
public class SharedLinkApi {

    private final FilesClient files;
    private final FileResolver resolver;

    SharedLinkApi(FilesClient files, FileResolver resolver) {
        this.files = files;
        this.resolver = resolver;
    }

    @Mutation
    @Description("Creates the shared link of a file. If the file has one it is changed: its URL stays, and so does what "
            + "is omitted. The same request can be repeated.")
    @Cost(calls = 1)
    public Uni<CreateSharedLinkPayload> createSharedLink(
            @NonNull @Description("The file to share, and how.") CreateSharedLinkInput input, Context context) {
        String id = input.fileId();
        return files.share(OperationContext.of(context), id, SharedLinkSettings.of(input, Instant.now()))
                .map(link -> new CreateSharedLinkPayload(id, Objects.requireNonNull(SharedLink.of(link))));
    }

    @Mutation
    @Description("Removes the shared link of a file. Nothing happens if it has none.")
    @Cost(calls = 1)
    public Uni<RemoveSharedLinkPayload> removeSharedLink(
            @NonNull @Description("The file to share no longer.") RemoveSharedLinkInput input, Context context) {
        String id = BoxId.require("fileId", input.fileId());
        return files.unshare(OperationContext.of(context), id).replaceWith(new RemoveSharedLinkPayload(id));
    }

    @NonNull
    @Description("The file.")
    @Cost(free = FileResolver.FREE, sharedInObject = "file")
    public Uni<File> file(@Source CreateSharedLinkPayload payload, Context context) {
        return resolver.file(ResolvedField.of(context), payload.fileId());
    }

    @NonNull
    @Description("The file.")
    @Cost(free = FileResolver.FREE, sharedInObject = "file")
    public Uni<File> file(@Source RemoveSharedLinkPayload payload, Context context) {
        return resolver.file(ResolvedField.of(context), payload.fileId());
    }
}
