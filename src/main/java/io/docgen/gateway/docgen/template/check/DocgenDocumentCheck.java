package io.docgen.gateway.docgen.template.check;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What was found in the data of one document.")
public record DocgenDocumentCheck(
        @NonNull @Description("Its name, as in the request.") String name,
        @NonNull @Description("Whether nothing is missing or unexpected, and all of the data was looked at. What is unused "
                + "or HTML makes a document all the same.") boolean ok,
        @NonNull @Description("Values that tags need and the data does not have: the tags would stay in the document as "
                + "text.") List<@NonNull DocgenDataFinding> missing,
        @NonNull @Description("Values of another kind than their tags need, such as a text where a list is "
                + "needed.") List<@NonNull DocgenDataFinding> unexpected,
        @NonNull @Description("Values that no tag uses, often because of a typing "
                + "error.") List<@NonNull DocgenDataFinding> unused,
        @NonNull @Description("Texts with HTML, which Box renders: a text that someone else has written can bring links and "
                + "pictures into the document.") List<@NonNull DocgenDataFinding> html,
        @NonNull @Description("Whether there is more to find than is listed here, because there are many findings, or the "
                + "data is large.") boolean truncated) {
}
