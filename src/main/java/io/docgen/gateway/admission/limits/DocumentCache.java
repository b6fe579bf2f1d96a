package io.docgen.gateway.admission.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.QueryCache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Field;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Cache of parsed and validated documents, bounded by the memory they take. SmallRye's own cache bounds only their
 * number: a few hundred long documents of a client without a token would fill the heap.
 */
@Startup // a failure of the set-up fails the start, not the first request
@Singleton
@RegisterForReflection(targets = ExecutionService.class, methods = false)
public class DocumentCache extends QueryCache {

    private static final int HEAP_FRACTION = 16;
    private static final long MAX_BYTES = 32 << 20;

    /** Measured: the largest share of a syntax tree that one token takes, beside the text itself. */
    private static final int BYTES_PER_TOKEN = 125;
    private static final int BYTES_PER_CHARACTER = 2;

    private final Cache<String, PreparsedDocumentEntry> documents;

    /** The classes of a Caffeine cache with weights, which Caffeine loads by name. */
    @RegisterForReflection(classNames = {"com.github.benmanes.caffeine.cache.SSMW",
            "com.github.benmanes.caffeine.cache.PSMW"})
    @SuppressWarnings("UnusedNestedClass")
    private static final class OfCaffeine {
    }

    @Inject
    DocumentCache(LimitsConfig limits) {
        this(limits, Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / HEAP_FRACTION));
    }

    DocumentCache(LimitsConfig limits, long maxBytes) {
        this.documents = Caffeine.newBuilder().maximumWeight(maxBytes).executor(Runnable::run)
                .weigher((String query, PreparsedDocumentEntry document) -> weight(query, limits)).build();
    }

    /** Replaces the cache of SmallRye, which has no API for it. */
    public void installIn(ExecutionService service) {
        try {
            Field field = ExecutionService.class.getDeclaredField("queryCache");
            field.setAccessible(true);
            field.set(service, this);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException("SmallRye GraphQL caches its documents differently in this version",
                    otherVersion);
        }
    }

    /** For SmallRye, which parses a document itself, and several times, before it is validated. */
    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry cached = documents.getIfPresent(input.getQuery());
        return CompletableFuture.completedFuture(cached != null
                ? cached
                : input.getGraphQLContext().computeIfAbsent(PreparsedDocumentEntry.class, key -> parse.apply(input)));
    }

    /** For graphql-java, which validates the document. */
    CompletableFuture<PreparsedDocumentEntry> validated(ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry entry = documents.getIfPresent(input.getQuery());
        if (entry == null) {
            entry = parseAndValidate.apply(input);
            if (!entry.hasErrors()) {
                documents.put(input.getQuery(), entry);
            }
        }
        return CompletableFuture.completedFuture(entry);
    }

    /** The number of cached documents. */
    long size() {
        documents.cleanUp();
        return documents.estimatedSize();
    }

    private static int weight(String query, LimitsConfig limits) {
        return query.length() * BYTES_PER_CHARACTER + QueryScanner.check(query, limits).tokens() * BYTES_PER_TOKEN;
    }
}
