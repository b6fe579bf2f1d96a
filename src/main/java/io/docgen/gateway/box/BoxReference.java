package io.docgen.gateway.box;

/** How Box points at something of its own: an id and nothing else worth keeping. */
public record BoxReference(String id) {
}
