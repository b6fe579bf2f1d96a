package io.docgen.gateway.engine;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The subfields that the query selects below the current field, with fragments and {@code @skip}/{@code @include}
 * applied.
 *
 * <p>Call in the body of the resolver method. SmallRye keeps the current field in a thread local, and in the callbacks
 * of a {@code Uni} the thread may be at another field.
 */
@ApplicationScoped
public class FieldSelection {

    private static final String TYPENAME = "__typename";

    private final Context context;

    FieldSelection(Context context) {
        this.context = context;
    }

    /** Whether a field is selected, under any alias. */
    public boolean contains(String name) {
        return names().anyMatch(name::equals);
    }

    /** Whether anything but the given fields and {@code __typename} is selected. */
    public boolean exceeds(Set<String> known) {
        return names().anyMatch(name -> !known.contains(name) && !TYPENAME.equals(name));
    }

    private Stream<String> names() {
        return context.unwrap(DataFetchingEnvironment.class).getSelectionSet().getImmediateFields().stream()
                .map(SelectedField::getName);
    }
}
