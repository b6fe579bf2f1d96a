package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.docgen.gateway.box.json.SnakeCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a request for a batch (Box's {@code DocGenBatchCreateRequest}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SnakeCase
public record BoxBatchRequest(
        BoxTypedReference file,
        @Nullable BoxTypedReference fileVersion,
        String inputSource,
        BoxTypedReference destinationFolder,
        String outputType,
        @JsonProperty("document_generation_data") List<Document> documents) {

    /**
     * One document, for which Box starts one job.
     *
     * @param userInput a JSON object as text. It is sent unchanged, because Box may distinguish {@code 5060.50} and
     * {@code 5060.5}
     */
    @SnakeCase
    public record Document(
            String generatedFileName,
            @JsonRawValue String userInput) {
    }

    /**
     * The request for documents whose data comes with it.
     *
     * @param templateVersionId null for the current version of the template
     * @param outputType {@code docx} or {@code pdf}
     */
    public static BoxBatchRequest of(String templateFileId, @Nullable String templateVersionId, String folderId,
            String outputType, List<Document> documents) {
        return new BoxBatchRequest(new BoxTypedReference("file", templateFileId),
                templateVersionId == null ? null : new BoxTypedReference("file_version", templateVersionId),
                "api", new BoxTypedReference("folder", folderId), outputType, documents);
    }

    /** The id of the folder for the documents. */
    public String destinationFolderId() {
        return destinationFolder.id();
    }

    /** The id of the template. */
    public String templateId() {
        return file.id();
    }

    /** The version of the template; null for the current one. */
    public @Nullable String templateVersionId() {
        return fileVersion == null ? null : fileVersion.id();
    }

    /** The same request for one of its documents each. */
    public List<BoxBatchRequest> forEachDocument() {
        return documents.stream().map(document -> new BoxBatchRequest(file, fileVersion, inputSource,
                destinationFolder, outputType, List.of(document))).toList();
    }
}
