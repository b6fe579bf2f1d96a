package io.docgen.gateway.docgen.readiness;

import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("Whether you can generate documents, by what Box says before a request for them.")
public record DocgenReadiness(
        @NonNull @Description("Whether Doc Gen can be used, and all that was asked for is `OK`.") boolean ready,
        @NonNull @Description("Whether Doc Gen is enabled for this user and application.") DocgenReadinessCheck docgenEnabled,
        @NonNull @Description("Whether the token has the scope Manage Doc Gen.") DocgenReadinessCheck scope,
        @NonNull @Description("Whether the file is a template that you may read.") DocgenReadinessCheck template,
        @NonNull @Description("Whether your permissions allow uploads into the folder. Whether the scopes of the token do "
                + "is known only from a request for documents.") DocgenReadinessCheck destinationFolder) {

    static DocgenReadiness of(DocgenReadinessCheck docgenEnabled, DocgenReadinessCheck scope,
            DocgenReadinessCheck template, DocgenReadinessCheck destinationFolder) {
        boolean ready = Stream.of(docgenEnabled, scope, template, destinationFolder)
                .allMatch(check -> check.is(DocgenReadinessState.OK) || check.is(DocgenReadinessState.NOT_CHECKED));
        return new DocgenReadiness(ready, docgenEnabled, scope, template, destinationFolder);
    }
}
