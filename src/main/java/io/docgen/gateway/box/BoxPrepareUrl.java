package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /2.0/sign_requests/{id}}, of which only the URL is read at which the sender prepares the document. Who has
 * the URL can send the request.
 */
record BoxPrepareUrl(String id, @JsonProperty("prepare_url") @Nullable String url) {
}
