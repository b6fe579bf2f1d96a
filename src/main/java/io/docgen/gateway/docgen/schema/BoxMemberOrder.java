package io.docgen.gateway.docgen.schema;

import static java.util.Map.entry;

import io.docgen.gateway.graphql.schema.MemberOrder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What most people look for comes first: what it is, its state, its files. Only what sorting by name does not give. */
@Singleton
class BoxMemberOrder implements MemberOrder {

    @Override
    public Map<String, List<String>> first() {
        return Map.ofEntries(
                entry("Query", List.of("docgenJob", "docgenJobs")),
                entry("Subscription", List.of("docgenJobUpdated", "docgenBatchUpdated")),
                entry("DocgenJob",
                        List.of("id", "status", "rawStatus", "failures", "outputFile", "outputFileVersion",
                                "outputType", "rawOutputType", "templateFile", "templateFileVersion")),
                entry("DocgenBatch", List.of("id", "progress")),
                entry("DocgenBatchProgress", List.of("done", "total", "pending", "submitted", "completed",
                        "completedWithError", "failed", "unknown")),
                entry("DocgenBatchGroup", List.of("id", "progress")),
                entry("DocgenDocument", List.of("name", "job")),
                entry("DocgenDocumentRejection", List.of("index", "name", "code", "message", "safeToRetry")),
                entry("DocgenBatchGroupUpdate", List.of("group")),
                entry("DocgenJobUpdate", List.of("job")),
                entry("SignRequestUpdate", List.of("signRequest")),
                entry("DocgenTemplate", List.of("id", "fileName", "file", "tags")),
                entry("DocgenReadiness", List.of("ready", "docgenEnabled", "scope", "template", "destinationFolder")),
                entry("DocgenReadinessCheck", List.of("state", "message", "nextStep")),
                entry("DocgenReadinessState", List.of("OK", "FAILED", "UNKNOWN", "NOT_CHECKED")),
                entry("DocgenTag", List.of("content", "type", "rawType")),
                entry("DocgenJobConnection", List.of("nodes")),
                entry("DocgenTemplateConnection", List.of("nodes")),
                entry("DocgenTagConnection", List.of("nodes")),
                entry("PageInfo", List.of("hasNextPage")),
                entry("File", List.of("id", "name", "extension", "size", "description", "downloadUrl", "embedUrl",
                        "thumbnailUrl", "representations", "fileVersion", "parent", "path", "permissions",
                        "sharedLink", "itemStatus")),
                entry("FileVersion", List.of("id", "versionNumber")),
                entry("FileRepresentation", List.of("representation", "state", "contentUrlTemplate", "infoUrl")),
                entry("FileLock", List.of("createdBy", "createdAt")),
                entry("Classification", List.of("name")),
                entry("Folder", List.of("id", "name", "items", "description", "parent", "path", "permissions",
                        "sharedLink", "itemStatus")),
                entry("FolderItemConnection", List.of("nodes")),
                entry("FolderPermissions", List.of("canUpload", "canDownload")),
                entry("User", List.of("id", "name", "login")),
                entry("SharedLink", List.of("url", "downloadUrl", "access", "effectiveAccess")),
                entry("CreateDocgenBatchInput",
                        List.of("templateFileId", "templateFileVersionId", "destinationFolderId", "outputType")),
                entry("CreateDocgenBatchGroupInput",
                        List.of("templateFileId", "templateFileVersionId", "destinationFolderId", "outputType")),
                entry("SignRequest", List.of("id", "name", "status", "rawStatus", "errorCode", "signers", "prepareUrl",
                        "signFiles", "isReadyForDownload", "signingLog", "sourceFiles", "parentFolder")),
                entry("SignRequestStatus", List.of("CONVERTING", "CREATED", "SENT", "VIEWED", "FINALIZING", "SIGNED")),
                entry("SignRequestSigner", List.of("email", "role", "rawRole", "order", "hasViewedDocument")),
                entry("SignerDecision", List.of("type", "rawType")),
                entry("SignerRole", List.of("SIGNER", "APPROVER")),
                entry("SignRequestSignerInput", List.of("email", "role", "order")),
                entry("CreateSignRequestInput", List.of("fileIds", "docgenJobId", "allowIncomplete", "signers",
                        "parentFolderId", "name", "emailSubject", "emailMessage")),
                entry("CancelSignRequestInput", List.of("signRequestId", "reason")),
                entry("ResendSignRequestInput", List.of("signRequestId")),
                entry("CreateSharedLinkInput", List.of("fileId", "access", "canDownload", "unsharedAt")),
                entry("SharedLinkAccess", List.of("OPEN", "COMPANY")),
                entry("CreateFolderPayload", List.of("folder")),
                entry("DocgenDocumentInput", List.of("name")),
                entry("DocgenJobStatus", List.of("PENDING", "SUBMITTED")),
                entry("DocgenTagType", List.of("TEXT", "CONDITIONAL", "FOR_LOOP", "TABLE_LOOP", "IMAGE")));
    }
}
