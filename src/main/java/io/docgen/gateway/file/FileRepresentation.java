package io.docgen.gateway.file;

import io.docgen.gateway.box.BoxRepresentations;
import org.eclipse.microprofile.graphql.Description;

@Description("A file in another form, such as a PDF or a picture of its first page.")
public record FileRepresentation(
        @Description("The form, such as `pdf`, `jpg` or `extracted_text`.") String representation,
        @Description("The size of a picture, such as `94x94`.") String dimensions,
        @Description("Whether each page is an asset of its own.") Boolean paged,
        @Description("Whether it is a thumbnail.") Boolean thumb,
        @Description("Where to ask about it, with your access token; asking has it made if it is not there yet.")
        String infoUrl,
        @Description("Where it is, to be fetched with your access token: `{+asset_path}` is empty, or `1.pdf` and so "
                + "on if it is paged. Null unless `hints` were given.") String contentUrlTemplate,
        @Description("How far it is, in Box's word: `success`, `viewable`, `pending` or `none`. Null unless `hints` "
                + "were given.") String state) {

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

    private static Boolean truth(String text) {
        return text == null ? null : Boolean.valueOf(text);
    }
}
