package io.docgen.gateway.operation;

import io.docgen.gateway.support.quarkus.ContextWithoutJson;
import io.smallrye.graphql.api.Context;
import java.util.List;

/**
 * The field that a resolver method resolves. A method declares a parameter of SmallRye GraphQL's type {@link Context},
 * which does not become an argument of the field, and obtains its field by {@link #of}. It may be kept for callbacks.
 */
public abstract class ResolvedField extends ContextWithoutJson {

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
}
