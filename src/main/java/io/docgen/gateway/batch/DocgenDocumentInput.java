package io.docgen.gateway.batch;

import jakarta.json.JsonValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DocgenDocumentInput")
@Description("One document to make.")
public record DocgenDocumentInput(
        @NonNull @Description("The name of its file: no slashes, at most 255 bytes. Box adds the extension, and may add the "
                + "time to keep names apart.") String name,
        @NonNull @Description("The data for the tags of the template: a JSON object, at most 100 KB.") JsonValue data) {
}
