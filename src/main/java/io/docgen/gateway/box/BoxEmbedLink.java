package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What {@code GET /2.0/files/{id}} tells when asked for {@link #FIELDS} alone. Asking mints a token. */
record BoxEmbedLink(String id, @JsonProperty("expiring_embed_link") Link link) {

    static final String FIELDS = "expiring_embed_link";

    /** The rest of it is the token by itself, in an object of its own, which nobody needs. */
    record Link(String url) {
    }
}
