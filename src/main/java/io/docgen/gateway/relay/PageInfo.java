package io.docgen.gateway.relay;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay's {@code PageInfo}. */
@Description("Where a page of a list stands, as Relay's connection specification has it.")
public record PageInfo(
        @NonNull @Description("Whether there is more after this page.") boolean hasNextPage,
        @NonNull @Description("Whether there is something before this page.") boolean hasPreviousPage,
        @Description("The cursor of the first edge; null on an empty page.") String startCursor,
        @Description("Pass it as `after` to get the next page; null at the end of an empty list.") String endCursor) {
}
