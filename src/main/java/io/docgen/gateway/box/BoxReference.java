package io.docgen.gateway.box;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/** A reference of Box to one of its objects, of which only the id is used. */
@JsonDeserialize(using = BoxReferenceDeserializer.class)
public record BoxReference(String id) {
}
