package io.docgen.gateway.docgen.batch;

import jakarta.json.JsonValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("DocgenDocumentInput")
@Description("One document to make.")
public record DocgenDocumentInput(
        @NonNull @Description("The name of its file without extension: no slashes, at most 255 bytes. Box adds the "
                + "extension, and a time if the name is taken.") String name,
        @NonNull @Description("The values for the tags of the template, as a JSON object of at most 100 KB: "
                + "`{\"customer_name\": \"Ada\"}`. What it has to hold: "
                + "`docgenTemplate(id) { fields { path kind required } }`.") JsonValue data) {
}
