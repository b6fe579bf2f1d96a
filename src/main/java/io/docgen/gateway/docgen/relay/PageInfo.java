package io.docgen.gateway.docgen.relay;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Relay's {@code PageInfo}. */
@Description("The position of a page in a list, as in Relay's connection specification.")
public record PageInfo(
        @NonNull @Description("Whether more items follow this page.") boolean hasNextPage,
        @NonNull @Description("Whether items precede this page. Paging backwards is not "
                + "offered.") boolean hasPreviousPage,
        @Description("The cursor of the first edge; null if the page is empty.") @Nullable String startCursor,
        @Description("Pass as `after` to get the next page; null if the list is empty.") @Nullable String endCursor) {
}
