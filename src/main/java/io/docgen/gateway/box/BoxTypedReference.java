package io.docgen.gateway.box;

/** A reference to a Box object in a request: its type and id. */
record BoxTypedReference(String type, String id) {
}
