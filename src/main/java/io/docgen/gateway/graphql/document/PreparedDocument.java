package io.docgen.gateway.graphql.document;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import io.docgen.gateway.operation.DocumentFields;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A valid document, with what is derived from it and kept with it. */
public final class PreparedDocument {

    private static final int BYTES_PER_CHARACTER = 2;
    /** The largest share that one token has of a syntax tree, which was measured, and of a plan. */
    private static final int BYTES_PER_TOKEN = 125 + 300;

    private final String query;
    private final Document document;
    private final List<OperationDefinition> operations;
    private final CompletableFuture<PreparsedDocumentEntry> entry;
    private final int tokens;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    PreparedDocument(String query, Document document, int tokens) {
        this.query = query;
        this.document = document;
        this.operations = document.getDefinitionsOfType(OperationDefinition.class);
        this.entry = CompletableFuture.completedFuture(new PreparsedDocumentEntry(document));
        this.tokens = tokens;
    }

    /** The text. */
    public String query() {
        return query;
    }

    public Document document() {
        return document;
    }

    /** The document as graphql-java takes it. */
    public CompletableFuture<PreparsedDocumentEntry> entry() {
        return entry;
    }

    /**
     * The operation with a name; the only one for null.
     *
     * @return null if there is no such operation, or the name is missing
     */
    public @Nullable OperationDefinition operation(@Nullable String name) {
        if (name == null) {
            return operations.size() == 1 ? operations.get(0) : null;
        }
        return operations.stream().filter(operation -> name.equals(operation.getName())).findFirst().orElse(null);
    }

    /** The names of all its fields. */
    public DocumentFields fields() {
        return derived(DocumentFields.class, () -> new DocumentFields(namesOf(document)));
    }

    private static Set<String> namesOf(Document document) {
        Set<String> names = new HashSet<>();
        Deque<Node<?>> left = new ArrayDeque<>(List.of(document));
        while (!left.isEmpty()) {
            Node<?> node = left.pop();
            if (node instanceof Field field) {
                names.add(field.getName());
            }
            for (Node<?> child : node.getChildren()) {
                left.push(child);
            }
        }
        return Set.copyOf(names);
    }

    /** What is derived from the document, by its class. Created on first use. */
    public <T> T derived(Class<T> type, Supplier<T> factory) {
        Object known = derived.get(type);
        return type.cast(known != null ? known : derived.computeIfAbsent(type, key -> factory.get()));
    }

    /** The number of tokens, which bounds what may be derived from it and kept. */
    public int tokens() {
        return tokens;
    }

    /** About the memory that the document takes. */
    public int bytes() {
        return query.length() * BYTES_PER_CHARACTER + tokens * BYTES_PER_TOKEN;
    }
}
