package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.docgen.gateway.box.json.SnakeCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a request for signatures (Box's {@code SignRequestCreateRequest}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SnakeCase
public record BoxSignRequestCreateRequest(
        List<BoxTypedReference> sourceFiles,
        List<Signer> signers,
        @Nullable BoxTypedReference parentFolder,
        @JsonUnwrapped Settings settings) {

    /** What is left to Box is null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @SnakeCase
    public record Settings(
            @Nullable String name,
            @Nullable String emailSubject,
            @Nullable String emailMessage,
            @JsonProperty("is_document_preparation_needed") @Nullable Boolean isDocumentPreparationNeeded,
            @Nullable Integer daysValid,
            @Nullable Boolean areRemindersEnabled,
            @Nullable String externalId) {
    }

    /**
     * A person who is to sign, to approve, or to get a copy.
     *
     * @param role {@code signer}, {@code approver} or {@code final_copy_reader}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @SnakeCase
    public record Signer(
            String email,
            String role,
            @Nullable Integer order,
            @JsonProperty("is_in_person") @Nullable Boolean isInPerson,
            @Nullable Boolean loginRequired,
            @Nullable String redirectUrl,
            @Nullable String declinedRedirectUrl,
            @Nullable String language) {
    }

    /**
     * A request without files yet.
     *
     * @param parentFolderId null for the folder that Box chooses
     */
    public static BoxSignRequestCreateRequest of(List<Signer> signers, @Nullable String parentFolderId,
            Settings settings) {
        return new BoxSignRequestCreateRequest(List.of(), signers,
                parentFolderId == null ? null : new BoxTypedReference("folder", parentFolderId), settings);
    }

    /** The same request for these files. */
    public BoxSignRequestCreateRequest forFiles(List<String> fileIds) {
        return new BoxSignRequestCreateRequest(
                fileIds.stream().map(id -> new BoxTypedReference("file", id)).toList(), signers, parentFolder,
                settings);
    }
}
