package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxSignRequest;
import io.docgen.gateway.box.SignRequestsClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.PartialResultException;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a {@link SignRequest} by its id. Box is called only if the query selects more than is known. If the details
 * cannot be read, the {@code Uni} fails with a {@link PartialResultException} that has the id.
 */
@Singleton
class SignRequestResolver {

    /** The id, and what makes a call of its own. */
    static final String FREE = "id prepareUrl";

    private final SignRequestsClient requests;

    SignRequestResolver(SignRequestsClient requests) {
        this.requests = requests;
    }

    /** @param answer what Box has answered to the mutation just now; null if it was made before, or says nothing */
    Uni<SignRequest> signRequest(ResolvedField field, String id, @Nullable BoxSignRequest answer) {
        if (answer != null) {
            return Uni.createFrom().item(SignRequest.of(id, answer));
        }
        SignRequest known = SignRequest.ofId(id);
        return field.needsCall()
                ? PartialResultException.orElse(requests.signRequest(field.operation(), id)
                        .map(request -> SignRequest.of(id, request)), known)
                : Uni.createFrom().item(known);
    }

    @Produces
    @Singleton
    NodeReader<SignRequest> signRequestReader() {
        return NodeReader.byId(SignRequest.class, SignRequest::id, (field, argument, key) -> requests
                .signRequest(field.operation(), BoxId.requireOpaque(argument, key))
                .map(request -> SignRequest.of(key, request)));
    }
}
