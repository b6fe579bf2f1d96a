package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxRepresentations;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

@Description("A representation of a file, such as a PDF or an image of its first page.")
public record FileRepresentation(
        @Description("The type, such as `pdf`, `jpg` or `extracted_text`.") @Nullable String representation,
        @Description("The dimensions of an image, such as `94x94`.") @Nullable String dimensions,
        @Description("Whether each page is an asset of its own.") @Nullable Boolean paged,
        @Description("Whether it is a thumbnail.") @Nullable Boolean thumb,
        @Description("The URL of its state, to be read with your access token. Reading it starts the generation "
                + "if needed.") @Nullable String infoUrl,
        @Description("The URL template of its content, to be read with your access token. `{+asset_path}` is "
                + "empty, or `1.pdf` and so on if it is paged. Null without `hints`.") @Nullable String contentUrlTemplate,
        @Description("Its state as Box sends it: `success`, `viewable`, `pending` or `none`. Null without "
                + "`hints`.") @Nullable String state) {

    static FileRepresentation of(BoxRepresentations.Entry entry) {
        BoxRepresentations.Properties properties = entry.properties();
        return new FileRepresentation(entry.representation(),
                properties == null ? null : properties.dimensions(),
                properties == null ? null : truth(properties.paged()),
                properties == null ? null : truth(properties.thumb()),
                entry.info() == null ? null : entry.info().url(),
                entry.content() == null ? null : entry.content().urlTemplate(),
                entry.status() == null ? null : entry.status().state());
    }

    private static @Nullable Boolean truth(@Nullable String text) {
        return text == null ? null : Boolean.valueOf(text);
    }
}
