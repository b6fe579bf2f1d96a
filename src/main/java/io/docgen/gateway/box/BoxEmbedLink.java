package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** {@code GET /2.0/files/{id}} with only {@link #FIELDS}. Each request mints a token. */
record BoxEmbedLink(String id, @JsonProperty("expiring_embed_link") @Nullable Link link) {

    static final String FIELDS = "expiring_embed_link";

    /** The link. Box also sends the token separately, which is not read. */
    record Link(@Nullable String url) {
    }
}
