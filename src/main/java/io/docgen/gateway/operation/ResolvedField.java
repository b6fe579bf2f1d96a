package io.docgen.gateway.operation;

import io.smallrye.graphql.api.Context;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The field that a resolver method resolves. A method declares a parameter of SmallRye GraphQL's type {@link Context},
 * which does not become an argument of the field, and obtains its field by {@link #of}. It may be kept for callbacks.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // SmallRye declares methods so
public abstract class ResolvedField implements Context {

    /** The field of a resolver method. */
    public static ResolvedField of(Context context) {
        return (ResolvedField) context;
    }

    /** The field of all objects that can be read again by one id. */
    public static final String NODE_ID = "nodeId";

    /** The operation that the field is resolved for. */
    public abstract OperationContext operation();

    /**
     * Whether a subfield is selected, under any alias. Fragments and {@code @skip} and {@code @include} are applied.
     */
    public abstract boolean selects(String name);

    /** Whether a subfield is selected for which a call to Box is needed, by the declared cost of the field. */
    public abstract boolean needsCall();

    /** The path of the field in the result. */
    public abstract List<Object> path();

    // The rest of SmallRye's Context describes requests as jakarta.json values, which the engine does not create.

    @Override
    public final JsonObject getRequest() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final Optional<String> getOperationName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final String getExecutionId() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final String getFieldName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final <A> Map<String, A> getArguments() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final <S> S getSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final String getPath() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final JsonArray getSelectedFields() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final JsonArray getSelectedAndSourceFields() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final String getOperationType() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final List<String> getRequestedOperationTypes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final Optional<String> getParentTypeName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public final <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
