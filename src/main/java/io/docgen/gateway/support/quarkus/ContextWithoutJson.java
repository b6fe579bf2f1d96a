package io.docgen.gateway.support.quarkus;

import io.smallrye.graphql.api.Context;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SmallRye GraphQL's {@link Context} without the description of a request as {@code jakarta.json} values.
 *
 * <p>Why: a parameter of a resolver method becomes an argument of the field, unless it has this type. The engine of
 * this gateway does not create such values. It can go when SmallRye lets an extension name types that are no arguments.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // SmallRye declares methods so
public abstract class ContextWithoutJson implements Context {

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
