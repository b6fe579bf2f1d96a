package io.docgen.gateway.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.Document;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Cache of valid documents, bounded by the memory they take: a few hundred long documents of a client without a token
 * would fill the heap.
 */
@Singleton
public class DocumentCache {

    private static final int HEAP_FRACTION = 16;
    private static final long MAX_BYTES = 32 << 20;

    private final Cache<String, PreparedDocument> documents;

    /** The classes of a Caffeine cache with weights, which Caffeine loads by name. */
    @RegisterForReflection(classNames = {"com.github.benmanes.caffeine.cache.SSMW",
            "com.github.benmanes.caffeine.cache.PSMW"})
    @SuppressWarnings("UnusedNestedClass")
    private static final class OfCaffeine {
    }

    @Inject
    DocumentCache() {
        this(Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / HEAP_FRACTION));
    }

    /** @param maxBytes about how much memory the documents may take */
    public DocumentCache(long maxBytes) {
        this.documents = Caffeine.newBuilder().maximumWeight(maxBytes).executor(Runnable::run)
                .weigher((String query, PreparedDocument document) -> document.bytes()).build();
    }

    /** The document with a text; null if it is not cached. */
    public @Nullable PreparedDocument find(String query) {
        return documents.getIfPresent(query);
    }

    /**
     * Caches a valid document.
     *
     * @param tokens of the text
     */
    public PreparedDocument put(String query, int tokens, Document document) {
        PreparedDocument prepared = new PreparedDocument(query, document, tokens);
        documents.put(query, prepared);
        return prepared;
    }

    /** The number of cached documents. */
    long size() {
        documents.cleanUp();
        return documents.estimatedSize();
    }
}
