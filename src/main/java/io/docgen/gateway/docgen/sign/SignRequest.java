package io.docgen.gateway.docgen.sign;

import io.docgen.gateway.box.BoxSignRequest;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A sign request. Everything but the id is null if the details were not selected or could not be read.
 * {@link SignRequestApi} resolves the last component to fields.
 */
@Description("A request to people to sign files with Box Sign. Its `id` is always known. If its details cannot be read "
        + "they are null, and one error says why.")
public record SignRequest(
        @NonNull @Id @Description("The id of the sign request.") String id,
        @Description("The name of the sign request.") @Nullable String name,
        @Description("The status.") @Nullable SignRequestStatus status,
        @Description("The status as Box sends it, also if this gateway does not know it.") @Nullable String rawStatus,
        @Description("The reason of an error, as Box names it; null if there is none.") @Nullable String errorCode,
        @Description("A short id that people can read to each other, such as "
                + "`SR-12345`.") @Nullable String shortId,
        @Description("The subject of the e-mails.") @Nullable String emailSubject,
        @Description("Your own id for it, as it was created.") @Nullable String externalId,
        @Description("When it expires; null if it never does.") @Nullable OffsetDateTime autoExpireAt,
        @Description("When it was created.") @Nullable OffsetDateTime createdAt,
        @Description("When the last person has signed; null before.") @Nullable OffsetDateTime finishedAt,
        @Name("isReadyForDownload") @Description("Whether the files are up to date. False while Box writes signatures into "
                + "them.") @Nullable Boolean readyForDownload,
        @Ignore @Nullable BoxSignRequest read) {

    static SignRequest ofId(String id) {
        return new SignRequest(id, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @param id the requested id, whatever form it has in the response */
    public static SignRequest of(String id, BoxSignRequest request) {
        return new SignRequest(id, request.name(), SignRequestStatus.of(request.status()), request.status(),
                request.errorCode(), request.shortId(), request.emailSubject(), request.externalId(),
                request.autoExpireAt(), request.createdAt(), request.finishedAt(),
                request.signFiles() == null ? null : request.signFiles().isReadyForDownload(), request);
    }
}
