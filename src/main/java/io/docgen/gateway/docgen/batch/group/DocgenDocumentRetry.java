package io.docgen.gateway.docgen.batch.group;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A document that was requested again.")
public record DocgenDocumentRetry(
        @NonNull @Description("Its position in `documents` of the input, from 0.") int index,
        @NonNull @Description("Its name in the input.") String name) {
}
