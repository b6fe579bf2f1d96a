package io.docgen.gateway.box;

/** A reference of Box to one of its objects, of which only the id is used. */
public record BoxReference(String id) {
}
