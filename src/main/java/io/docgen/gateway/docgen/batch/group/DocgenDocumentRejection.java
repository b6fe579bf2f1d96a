package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Why the request for one document of a group has failed, as data: the other documents are made. */
@Description("A document whose request has failed, while others have not.")
public record DocgenDocumentRejection(
        @NonNull @Description("Its position in `documents` of the input, from 0.") int index,
        @NonNull @Description("Its name in the input.") String name,
        @NonNull @Description("What has failed, such as `RATE_LIMITED`, as in `extensions.code` of errors.") ErrorCode code,
        @NonNull @Description("What has failed, for people.") String message,
        @NonNull @Description("Whether it can be requested again as it is. If not, Box may be making the document, or "
                + "the input is invalid.") boolean safeToRetry,
        @Description("Seconds to wait before it is requested again, if Box says.") @Nullable Integer retryAfter) {

    static DocgenDocumentRejection of(int index, String name, Throwable failure) {
        if (!(failure instanceof GatewayException known)) {
            return new DocgenDocumentRejection(index, name, ErrorCode.INTERNAL,
                    GatewayException.INTERNAL_MESSAGE, false, null);
        }
        Object retryAfter = known.extensions().get("retryAfter");
        return new DocgenDocumentRejection(index, name, known.code(), known.getMessage(),
                Boolean.TRUE.equals(known.extensions().get("safeToRetry")),
                retryAfter instanceof Number seconds ? Integer.valueOf(seconds.intValue()) : null);
    }

    /** The same at another position. */
    DocgenDocumentRejection at(int position) {
        return new DocgenDocumentRejection(position, name, code, message, safeToRetry, retryAfter);
    }
}
