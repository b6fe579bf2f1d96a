package io.docgen.gateway.box;

/** How Box wants to be pointed at something: with its type as well as its id. */
record BoxTypedReference(String type, String id) {
}
