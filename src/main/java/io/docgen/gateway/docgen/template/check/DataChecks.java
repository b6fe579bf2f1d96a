package io.docgen.gateway.docgen.template.check;

import io.docgen.gateway.docgen.template.field.TagUse;
import io.docgen.gateway.docgen.template.field.TemplateTags;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.CallerContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks documents against the tags of their template, which are read once in an operation. */
@Singleton
public class DataChecks {

    /**
     * Characters of data, times values that tags need, up to which a check is over before another thread has begun it.
     */
    private static final long SMALL = 20_000;

    private final TemplateTags tags;

    DataChecks(TemplateTags tags) {
        this.tags = tags;
    }

    /** The name and data, as JSON, of a document. */
    public record Document(String name, String data) {
    }

    /**
     * What is found, for each document. Fails with {@code TagsNotReadyException} while Box is still extracting the
     * tags, and with {@code BoxException} if they cannot be read.
     *
     * @param templateId digits, see {@code BoxId}
     * @param versionId digits, or null for the current version
     */
    public Uni<List<DocgenDocumentCheck>> check(OperationContext operation, String templateId,
            @Nullable String versionId,
            List<Document> documents) {
        return tags.completeUses(operation, templateId, versionId).chain(uses -> check(uses, documents));
    }

    private static Uni<List<DocgenDocumentCheck>> check(List<TagUse> uses, List<Document> documents) {
        Uni<List<DocgenDocumentCheck>> check = Uni.createFrom().item(() -> {
            DataCheck template = new DataCheck(uses);
            return documents.stream().map(document -> template.check(document.name(), document.data())).toList();
        });
        long characters = documents.stream().mapToLong(document -> document.data().length()).sum();
        return uses.size() * characters <= SMALL
                ? check
                : CallerContext.back(check.runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }
}
