package io.docgen.gateway.docgen.user;

import io.docgen.gateway.box.BoxReference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("The Box account of a company.")
public record Enterprise(@NonNull @Id @Description("The id of the enterprise.") String id) {

    /** Null if the reference is null or has no id. */
    public static @Nullable Enterprise of(@Nullable BoxReference reference) {
        return reference == null || reference.id() == null ? null : new Enterprise(reference.id());
    }
}
