package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxEnums;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Box's statuses of sign requests, named as Box names them, in upper case. */
@Description("The status of a sign request.")
public enum SignRequestStatus {

    @Description("Box converts the files. The first status of a sign request.")
    CONVERTING,
    @Description("The files are converted and nothing is sent yet. A request that is to be prepared stays so until the "
            + "sender has sent it from `prepareUrl`.")
    CREATED,
    @Description("The e-mails are sent, and nobody has opened the document yet.")
    SENT,
    @Description("At least one of the signers has opened the document.")
    VIEWED,
    @Description("All have signed, and Box writes the signed files.")
    FINALIZING,
    @Description("All have signed. The files can be downloaded once `isReadyForDownload` is true.")
    SIGNED,
    @Description("The sender has cancelled it.")
    CANCELLED,
    @Description("A signer has declined: see the `decision` of the signers.")
    DECLINED,
    @Description("It was not signed by all in time.")
    EXPIRED,
    @Description("Box has failed, see `errorCode`.")
    ERROR,
    @Description("Box cannot convert the files.")
    ERROR_CONVERTING,
    @Description("Box cannot send the e-mails.")
    ERROR_SENDING,
    @Description("All have signed, and Box cannot write the signed files.")
    ERROR_FINALIZING,
    @Description("A status that this gateway does not know: see `rawStatus`.")
    UNKNOWN;

    private static final BoxEnums<SignRequestStatus> NAMES = new BoxEnums<>(SignRequestStatus.class);

    /** The status for Box's name of it. */
    static SignRequestStatus of(@Nullable String boxStatus) {
        return NAMES.findOr(UNKNOWN, boxStatus);
    }
}
