package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxSigner;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("A person whom a sign request names. Box adds the sender.")
public record SignRequestSigner(
        @Description("The e-mail address.") @Nullable String email,
        @Description("What the person is to do; null if this gateway does not know it: see "
                + "`rawRole`.") @Nullable SignerRole role,
        @Description("The role as Box sends it.") @Nullable String rawRole,
        @Description("The position among the signers; those of the same are asked at once.") @Nullable Integer order,
        @Description("Whether the person signs on the device of the one before.") @Nullable Boolean inPerson,
        @Description("Whether the person has opened the document.") @Nullable Boolean hasViewedDocument,
        @Description("The final decision; null as long as there is none.") @Nullable SignerDecision decision) {

    static SignRequestSigner of(BoxSigner signer) {
        return new SignRequestSigner(signer.email(), SignerRole.of(signer.role()), signer.role(),
                small(signer.order()), signer.isInPerson(), signer.hasViewedDocument(),
                SignerDecision.of(signer.signerDecision()));
    }

    /** Null for what is no {@code Int} of GraphQL. */
    private static @Nullable Integer small(@Nullable Long number) {
        return number == null || number.intValue() != number ? null : Integer.valueOf(number.intValue());
    }
}
