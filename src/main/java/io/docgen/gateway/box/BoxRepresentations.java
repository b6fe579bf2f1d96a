package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /2.0/files/{id}} with only {@link #FIELDS}. */
public record BoxRepresentations(String id, @Nullable Entries representations) {

    static final String FIELDS = "representations";

    /** The list; may be null. */
    public record Entries(@Nullable List<Entry> entries) {
    }

    /**
     * One representation. Box sends {@code content} and {@code status} only if the request has hints.
     *
     * @param representation the kind, such as {@code jpg} or {@code pdf}
     */
    public record Entry(@Nullable String representation, @Nullable Properties properties, @Nullable Info info,
            @Nullable Content content, @Nullable Status status) {
    }

    /**
     * {@code paged} and {@code thumb} are documented as strings and were observed as booleans; both are read as
     * strings.
     */
    public record Properties(@Nullable String dimensions, @Nullable String paged, @Nullable String thumb) {
    }

    /** The URL of the state of the representation. */
    public record Info(@Nullable String url) {
    }

    /** The URL of the representation, which needs a bearer token and an asset path. */
    public record Content(@JsonProperty("url_template") @Nullable String urlTemplate) {
    }

    /** The state of the representation. */
    public record Status(@Nullable String state) {
    }

    List<Entry> orEmpty() {
        return representations == null || representations.entries() == null ? List.of() : representations.entries();
    }
}
