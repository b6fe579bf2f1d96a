package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxSigner;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The final decision of a signer.")
public record SignerDecision(
        @NonNull @Description("What the person has decided.") SignerDecisionType type,
        @Description("The decision as Box sends it, also if this gateway does not know it.") @Nullable String rawType,
        @Description("When the person decided.") @Nullable OffsetDateTime finalizedAt,
        @Description("What the person said, such as the reason to decline.") @Nullable String additionalInfo) {

    static @Nullable SignerDecision of(BoxSigner.@Nullable Decision decision) {
        return decision == null
                ? null
                : new SignerDecision(SignerDecisionType.of(decision.type()), decision.type(), decision.finalizedAt(),
                        decision.additionalInfo());
    }
}
