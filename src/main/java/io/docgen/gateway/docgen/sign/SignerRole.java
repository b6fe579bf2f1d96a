package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxEnums;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("What a person is to do in a sign request.")
public enum SignerRole {

    @Description("Sign the document.")
    SIGNER,
    @Description("Approve the document.")
    APPROVER,
    @Description("Nothing: the person gets the signed document and the log.")
    FINAL_COPY_READER;

    private static final BoxEnums<SignerRole> NAMES = new BoxEnums<>(SignerRole.class);

    /** The role that Box names so; null if this gateway does not know it. */
    static @Nullable SignerRole of(@Nullable String boxName) {
        return NAMES.find(boxName);
    }

    String boxName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
