package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxSignRequest;
import io.docgen.gateway.box.SignRequestsClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.idempotency.IdempotentRequests;
import io.docgen.gateway.docgen.idempotency.OutcomeCodec;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.support.error.Violations;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The mutations that cancel a sign request and send its e-mails again, and the fields of their payloads. */
@GraphQLApi
public class ChangeSignRequestApi {

    private final SignRequestsClient requests;
    private final IdempotentRequests idempotent;
    private final SignRequestResolver resolver;

    ChangeSignRequestApi(SignRequestsClient requests, IdempotentRequests idempotent, SignRequestResolver resolver) {
        this.requests = requests;
        this.idempotent = idempotent;
        this.resolver = resolver;
    }

    @Mutation
    @Description("Cancels a sign request, so that nobody can sign any more. BAD_USER_INPUT if it has ended already.")
    @Cost(calls = 1)
    public Uni<CancelSignRequestPayload> cancelSignRequest(
            @NonNull @Description("The sign request to cancel, and why.") CancelSignRequestInput input,
            Context context) {
        OperationContext operation = OperationContext.of(context);
        Violations violations = violations(input.signRequestId(), input.idempotencyKey());
        violations.check("reason", input.reason(), TextRules::ofMessage);
        violations.throwIfAny();
        String id = input.signRequestId();
        AtomicReference<@Nullable BoxSignRequest> answer = new AtomicReference<>();
        return idempotent.once(operation, input.idempotencyKey(), CancelSignRequestPayload.class,
                () -> Sha256.of(id + ' ' + input.reason()), OutcomeCodec.ID,
                () -> requests.cancel(operation, id, input.reason()).invoke(answer::set).replaceWith(id))
                .map(cancelled -> new CancelSignRequestPayload(cancelled, answer.get()));
    }

    @NonNull
    @Description("The sign request.")
    @Cost(calls = 1, free = SignRequestResolver.FREE)
    public Uni<SignRequest> signRequest(@Source CancelSignRequestPayload payload, Context context) {
        return resolver.signRequest(ResolvedField.of(context), payload.signRequestId(), payload.answer());
    }

    @Mutation
    @Description("Sends the e-mails of a sign request again, to all who have not decided. BAD_USER_INPUT within ten minutes "
            + "of the last e-mails, those of the request itself included, or if the request is not out for signature.")
    @Cost(calls = 1)
    public Uni<ResendSignRequestPayload> resendSignRequest(
            @NonNull @Description("The sign request whose e-mails are to be sent again.") ResendSignRequestInput input,
            Context context) {
        OperationContext operation = OperationContext.of(context);
        violations(input.signRequestId(), input.idempotencyKey()).throwIfAny();
        String id = input.signRequestId();
        return idempotent.once(operation, input.idempotencyKey(), ResendSignRequestPayload.class,
                () -> Sha256.of(id), OutcomeCodec.ID, () -> requests.resend(operation, id).replaceWith(id))
                .map(ResendSignRequestPayload::new);
    }

    @NonNull
    @Description("The sign request.")
    @Cost(calls = 1, free = SignRequestResolver.FREE)
    public Uni<SignRequest> signRequest(@Source ResendSignRequestPayload payload, Context context) {
        return resolver.signRequest(ResolvedField.of(context), payload.signRequestId(), null);
    }

    private static Violations violations(String id, @Nullable String key) {
        Violations violations = new Violations();
        violations.check("signRequestId", id, BoxId::violationOfOpaque);
        violations.check("idempotencyKey", key, IdempotentRequests::violation);
        return violations;
    }
}
