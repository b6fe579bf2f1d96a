package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.box.BoxBatchRequest;
import io.docgen.gateway.docgen.batch.BatchRequestFactory;
import io.docgen.gateway.docgen.batch.DataCheckPolicy;
import io.docgen.gateway.docgen.batch.RequestFingerprint;
import io.docgen.gateway.docgen.idempotency.IdempotentRequests;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** The mutation that requests the failed documents of a group again. */
@GraphQLApi
public class RetryDocgenGroupApi {

    private static final String GROUP = "groupId";

    private final BatchRequestFactory requests;
    private final GroupRetries retries;
    private final IdempotentRequests idempotent;
    private final DataCheckPolicy checks;

    RetryDocgenGroupApi(BatchRequestFactory requests, GroupRetries retries, IdempotentRequests idempotent,
            DataCheckPolicy checks) {
        this.requests = requests;
        this.retries = retries;
        this.idempotent = idempotent;
        this.checks = checks;
    }

    @Mutation
    @Description("Requests those of these documents of a group again whose jobs have failed, as a new group. Jobs that "
            + "have not ended are skipped: wait for `progress { done }` first. The old group stays as it is, so that a "
            + "second retry of it makes the documents twice, unless it has the same `idempotencyKey`: retry the new "
            + "group. Takes a call to Box for each document, and one more for each that is requested.")
    @Cost(calls = 2 * DocgenBatchGroup.MAX_DOCUMENTS + 1)
    public Uni<RetryDocgenGroupPayload> retryDocgenGroup(
            @NonNull @Description("The documents to make if they have failed.") RetryDocgenGroupInput input,
            Context context) {
        OperationContext operation = OperationContext.of(context);
        BoxBatchRequest all = requests.of(input.asBatch(), violations(input).toArray(GatewayException[]::new));
        DocgenBatchGroup group = DocgenBatchGroup.parse(GROUP, input.groupId());
        List<BoxBatchRequest> documents = all.forEachDocument();
        return checks.apply(input.check(), ResolvedField.of(context), all,
                () -> idempotent.once(operation, input.idempotencyKey(), RetryDocgenGroupPayload.class,
                        () -> fingerprint(input, documents), new GroupRetryCodec(documents),
                        () -> retries.retry(operation, group, input, documents)))
                .map(retry -> retry.payload(documents));
    }

    private static List<GatewayException> violations(RetryDocgenGroupInput input) {
        try {
            return GroupRetries.violations(DocgenBatchGroup.parse(GROUP, input.groupId()), input.documents());
        } catch (GatewayException noGroup) {
            return List.of(noGroup);
        }
    }

    private static String fingerprint(RetryDocgenGroupInput input, List<BoxBatchRequest> documents) {
        return Sha256.of(input.groupId() + ' ' + input.includeIncomplete() + ' ' + input.includeRejected() + ' '
                + RequestFingerprint.of(documents));
    }
}
