package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The body of a request that cancels a sign request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BoxSignRequestCancelRequest(@Nullable String reason) {
}
