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
 * Keeps documents that have been parsed and found valid, within a bound on the memory they take. SmallRye's own cache has one
 * on their number alone: a few hundred long ones, from a client without a token, would fill the heap.
 */
@Startup // what cannot be set up is to fail the start, not the first answer
@Singleton
@RegisterForReflection(targets = ExecutionService.class, methods = false)
public class DocumentCache extends QueryCache {

    private static final int PART_OF_HEAP = 16;
    private static final long MOST_BYTES = 32 << 20;

    /** Measured: what one token takes of the tree of a document at most. A character takes its own room beside it. */
    private static final int BYTES_OF_TOKEN = 125;
    private static final int BYTES_OF_CHARACTER = 2;

    private final Cache<String, PreparsedDocumentEntry> documents;

    /** The classes that Caffeine takes for a cache with a weight; it finds them by their names. */
    @RegisterForReflection(classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
    private static final class OfCaffeine {
    }

    @Inject
    DocumentCache(LimitsConfig limits) {
        this(limits, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
    }

    DocumentCache(LimitsConfig limits, long mostBytes) {
        this.documents = Caffeine.newBuilder().maximumWeight(mostBytes).executor(Runnable::run)
                .weigher((String query, PreparsedDocumentEntry document) -> weight(query, limits)).build();
    }

    /** There is no other way to have SmallRye use it. */
    public void installIn(ExecutionService service) {
        try {
            Field field = ExecutionService.class.getDeclaredField("queryCache");
            field.setAccessible(true);
            field.set(service, this);
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException("SmallRye GraphQL keeps its documents elsewhere", otherVersion);
        }
    }

    /** For SmallRye, which parses a document for itself, and asks for it several times, before it is validated. */
    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry kept = documents.getIfPresent(input.getQuery());
        return CompletableFuture.completedFuture(kept != null ? kept
                : input.getGraphQLContext().computeIfAbsent(PreparsedDocumentEntry.class, key -> parse.apply(input)));
    }

    /** For graphql-java, which validates what it parses. */
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

    /** Documents that are kept. */
    long size() {
        documents.cleanUp();
        return documents.estimatedSize();
    }

    private static int weight(String query, LimitsConfig limits) {
        return query.length() * BYTES_OF_CHARACTER + QueryScanner.check(query, limits).tokens() * BYTES_OF_TOKEN;
    }
}
