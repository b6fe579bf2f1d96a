package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxEnums;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("What a signer has decided.")
public enum SignerDecisionType {

    @Description("The person has signed or approved the document.")
    SIGNED,
    @Description("The person has declined to.")
    DECLINED,
    @Description("A decision that this gateway does not know: see `rawType`.")
    UNKNOWN;

    private static final BoxEnums<SignerDecisionType> NAMES = new BoxEnums<>(SignerDecisionType.class);

    static SignerDecisionType of(@Nullable String boxName) {
        return NAMES.findOr(UNKNOWN, boxName);
    }
}
