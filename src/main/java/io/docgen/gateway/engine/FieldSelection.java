package io.docgen.gateway.engine;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the query selects below the field that is being resolved, fragments and {@code @skip}/{@code @include}
 * accounted for.
 *
 * <p>Ask in the body of the resolver method, before any {@code Uni} is subscribed to: SmallRye keeps the current field
 * in a thread local, and by the time a {@code Uni} answers the thread may be at another field.
 */
@ApplicationScoped
public class FieldSelection {

    private static final String TYPENAME = "__typename";

    private final Context context;

    FieldSelection(Context context) {
        this.context = context;
    }

    /** Whether a field is selected, under whatever alias. */
    public boolean asksFor(String name) {
        return names().anyMatch(name::equals);
    }

    /** Whether anything is selected that is not among the given field names, {@code __typename} aside. */
    public boolean asksBeyond(Set<String> known) {
        return names().anyMatch(name -> !known.contains(name) && !TYPENAME.equals(name));
    }

    private Stream<String> names() {
        return context.unwrap(DataFetchingEnvironment.class).getSelectionSet().getImmediateFields().stream()
                .map(SelectedField::getName);
    }
}
