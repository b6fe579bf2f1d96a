package io.docgen.gateway.docgen.batch;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The query that checks data without making anything. */
@GraphQLApi
public class CheckDocgenDataApi {

    private final BatchRequestFactory requests;
    private final DataCheckPolicy checks;

    CheckDocgenDataApi(BatchRequestFactory requests, DataCheckPolicy checks) {
        this.requests = requests;
        this.checks = checks;
    }

    @Query
    @Description("Checks the data of documents against the tags of their template. It makes nothing. Null, with an error, if "
            + "the tags cannot be read.")
    @Cost(calls = 1)
    public Uni<DocgenDataCheck> checkDocgenData(
            @NonNull @Description("The documents to check.") CheckDocgenDataInput input, Context context) {
        BoxBatchRequest request = requests.of(input.asRequest());
        return checks.check(OperationContext.of(context), request).map(DocgenDataCheck::of);
    }
}
