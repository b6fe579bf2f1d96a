package io.docgen.gateway.docgen.sign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docgen.gateway.box.BoxSignRequest;
import io.docgen.gateway.box.BoxSignRequestCreateRequest;
import io.docgen.gateway.box.SignRequestsClient;
import io.docgen.gateway.docgen.idempotency.IdempotentRequests;
import io.docgen.gateway.docgen.idempotency.OutcomeCodec;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.Sha256;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The mutation that requests signatures, and the field of its payload. */
@GraphQLApi
public class CreateSignRequestApi {

    private final SignRequestsClient requests;
    private final JobDocument documents;
    private final IdempotentRequests idempotent;
    private final SignRequestResolver resolver;
    private final ObjectMapper json;

    CreateSignRequestApi(SignRequestsClient requests, JobDocument documents, IdempotentRequests idempotent,
            SignRequestResolver resolver, ObjectMapper json) {
        this.requests = requests;
        this.documents = documents;
        this.idempotent = idempotent;
        this.resolver = resolver;
        this.json = json;
    }

    @Mutation
    @Description("Asks people to sign files, or the document of a job, with Box Sign. Returns at once: subscribe to "
            + "`signRequestUpdated` to see them sign. If this fails, `safeToRetry` in the extensions of the error says "
            + "whether a second attempt could ask them twice.")
    @Cost(calls = 2)
    public Uni<CreateSignRequestPayload> createSignRequest(
            @NonNull @Description("What is to be signed, and by whom.") CreateSignRequestInput input, Context context) {
        OperationContext operation = OperationContext.of(context);
        BoxSignRequestCreateRequest request = SignRequestFactory.of(input);
        String job = input.docgenJobId();
        boolean allowIncomplete = Boolean.TRUE.equals(input.allowIncomplete());
        AtomicReference<@Nullable BoxSignRequest> answer = new AtomicReference<>();
        return idempotent.once(operation, input.idempotencyKey(), CreateSignRequestPayload.class,
                () -> fingerprint(job, allowIncomplete, request), OutcomeCodec.ID,
                () -> (job == null
                        ? requests.create(operation, request)
                        : documents.fileId(operation, job, allowIncomplete)
                                .chain(file -> requests.create(operation, request.forFiles(List.of(file)))))
                        .invoke(answer::set).map(BoxSignRequest::id))
                .map(id -> new CreateSignRequestPayload(id, answer.get()));
    }

    @NonNull
    @Description("The sign request.")
    @Cost(calls = 1, free = SignRequestResolver.FREE)
    public Uni<SignRequest> signRequest(@Source CreateSignRequestPayload payload, Context context) {
        return resolver.signRequest(ResolvedField.of(context), payload.signRequestId(), payload.answer());
    }

    /** Of what the client asks for, whatever file the job has. */
    private String fingerprint(@Nullable String job, boolean allowIncomplete, BoxSignRequestCreateRequest request) {
        try {
            return Sha256.of(job + ' ' + allowIncomplete + ' ' + json.writeValueAsString(request));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of strings is JSON", impossible);
        }
    }
}
