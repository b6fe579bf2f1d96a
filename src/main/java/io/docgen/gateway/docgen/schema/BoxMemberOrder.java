package io.docgen.gateway.docgen.schema;

import static java.util.Map.entry;

import io.docgen.gateway.graphql.schema.MemberOrder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What most people look for comes first: what it is, its state, its files. */
@Singleton
class BoxMemberOrder implements MemberOrder {

    @Override
    public Map<String, List<String>> first() {
        return Map.ofEntries(
                entry("Query", List.of("docgenJob", "docgenJobs", "docgenBatch", "docgenBatchGroup", "docgenTemplate",
                        "docgenTemplates")),
                entry("Mutation", List.of("createDocgenBatch", "createDocgenBatchGroup")),
                entry("Subscription", List.of("docgenJobUpdated", "docgenBatchUpdated")),
                entry("DocgenJob", List.of("id", "status", "rawStatus", "failures", "outputFile", "outputFileVersion",
                        "outputType", "rawOutputType", "templateFile", "templateFileVersion", "batch")),
                entry("DocgenBatch", List.of("id", "progress", "jobs")),
                entry("DocgenBatchProgress", List.of("done", "total", "pending", "submitted", "completed",
                        "completedWithError", "failed", "unknown")),
                entry("DocgenBatchGroup", List.of("id", "progress", "documents")),
                entry("DocgenDocument", List.of("name", "job", "batch")),
                entry("DocgenDocumentRejection", List.of("index", "name", "code", "message", "safeToRetry")),
                entry("DocgenBatchGroupUpdate", List.of("group", "changedDocuments", "delay")),
                entry("DocgenJobUpdate", List.of("job", "delay")),
                entry("DocgenTemplate", List.of("id", "fileName", "file", "tags", "jobs")),
                entry("DocgenTag", List.of("content", "type", "rawType", "jsonPaths")),
                entry("DocgenJobConnection", List.of("nodes", "edges", "pageInfo")),
                entry("DocgenTemplateConnection", List.of("nodes", "edges", "pageInfo")),
                entry("DocgenTagConnection", List.of("nodes", "edges", "pageInfo")),
                entry("PageInfo", List.of("hasNextPage", "endCursor")),
                entry("File", List.of("id", "name", "extension", "size", "description", "downloadUrl", "embedUrl",
                        "thumbnailUrl", "representations", "fileVersion", "parent", "path", "permissions",
                        "sharedLink", "itemStatus")),
                entry("FileVersion", List.of("id", "versionNumber", "isCurrent", "name")),
                entry("FileRepresentation", List.of("representation", "state", "contentUrlTemplate", "infoUrl")),
                entry("Folder", List.of("id", "name", "description", "parent")),
                entry("User", List.of("id", "name", "login")),
                entry("SharedLink", List.of("url", "downloadUrl", "access", "effectiveAccess")),
                entry("CreateDocgenBatchInput", List.of("templateFileId", "templateFileVersionId",
                        "destinationFolderId", "outputType", "documents")),
                entry("DocgenDocumentInput", List.of("name", "data")),
                entry("DocgenJobStatus", List.of("PENDING", "SUBMITTED", "COMPLETED", "COMPLETED_WITH_ERROR",
                        "FAILED", "UNKNOWN")),
                entry("DocgenTagType", List.of("TEXT", "CONDITIONAL", "FOR_LOOP", "TABLE_LOOP", "IMAGE",
                        "ARITHMETIC", "UNKNOWN")));
    }
}
