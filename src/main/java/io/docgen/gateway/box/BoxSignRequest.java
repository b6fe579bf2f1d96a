package io.docgen.gateway.box;

import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.json.SnakeCase;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request of Box Sign for signatures: {@code GET /2.0/sign_requests/{id}}. All but the id may be missing. Its
 * {@code prepare_url} is a secret, which {@link BoxPrepareUrl} reads.
 *
 * @param status such as {@code sent}, or a future value
 * @param signers may have null entries; so may {@code sourceFiles}
 * @param autoExpireAt null if it does not expire
 */
@SnakeCase
public record BoxSignRequest(
        String id,
        @Nullable String status,
        @Nullable String name,
        @Nullable String shortId,
        @Nullable List<@Nullable BoxSigner> signers,
        @Nullable List<@Nullable BoxReference> sourceFiles,
        @Nullable SignFiles signFiles,
        @Nullable BoxReference signingLog,
        @Nullable BoxFolder parentFolder,
        @Nullable String emailSubject,
        @Nullable OffsetDateTime autoExpireAt,
        @Nullable String externalId,
        @Nullable String errorCode,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime finishedAt) {

    private static final String SIGNED = "signed";
    private static final Set<String> ENDED_WITHOUT_SIGNATURES = Set.of("cancelled", "declined", "expired", "error",
            "error_converting", "error_sending", "error_finalizing");

    /**
     * The files that are signed: copies of the source files.
     *
     * @param files may have null entries
     * @param isReadyForDownload false while Box writes the signatures into them
     */
    @SnakeCase
    public record SignFiles(@Nullable List<@Nullable BoxReference> files, @Nullable Boolean isReadyForDownload) {
    }

    boolean isComplete() {
        return BoxId.isOpaque(id);
    }

    /**
     * Whether it will not change any more. After the last signature Box still writes the files. False for an unknown
     * status.
     */
    public boolean isDone() {
        return status != null
                && (ENDED_WITHOUT_SIGNATURES.contains(status) || status.equals(SIGNED) && !isWritingFiles());
    }

    private boolean isWritingFiles() {
        return signFiles != null && Boolean.FALSE.equals(signFiles.isReadyForDownload());
    }
}
