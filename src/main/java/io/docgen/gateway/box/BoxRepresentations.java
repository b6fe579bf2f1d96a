package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What {@code GET /2.0/files/{id}} tells when asked for {@link #FIELDS} alone. */
public record BoxRepresentations(String id, Entries representations) {

    static final String FIELDS = "representations";

    /** The list, which may be null. */
    public record Entries(List<Entry> entries) {
    }

    /**
     * One representation; {@code content} and {@code status} only come if hints were sent.
     *
     * @param representation the kind, such as {@code jpg} or {@code pdf}
     */
    public record Entry(String representation, Properties properties, Info info, Content content, Status status) {
    }

    /** {@code paged} and {@code thumb} are documented as strings and seen as booleans: both end up as strings. */
    public record Properties(String dimensions, String paged, String thumb) {
    }

    /** Where to ask about the representation. */
    public record Info(String url) {
    }

    /** Where the representation is, given the bearer token and an asset path. */
    public record Content(@JsonProperty("url_template") String urlTemplate) {
    }

    /** How far it is. */
    public record Status(String state) {
    }

    List<Entry> orEmpty() {
        return representations == null || representations.entries() == null ? List.of() : representations.entries();
    }
}
