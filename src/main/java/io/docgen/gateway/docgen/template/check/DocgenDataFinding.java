package io.docgen.gateway.docgen.template.check;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("Something in the data of a document, or missing in it, that makes the document another one than was meant.")
public record DocgenDataFinding(
        @NonNull @Description("Where it is in `data`, such as `order.products[2].name`.") String path,
        @Description("The tag that the value is for. Null if there is none.") @Nullable String tag,
        @NonNull @Description("What is wrong, as a sentence for people.") String message,
        @Description("Of a value that no tag uses: the path of a value with a similar name, if there is "
                + "one.") @Nullable String nearest) {
}
