package io.docgen.gateway.graphql.schema;

import java.util.Map;

/**
 * Describes the types that no class of the gateway declares: root types and scalars of the library. And the fields of
 * interfaces: SmallRye GraphQL would give them to all types that have the interface.
 */
public interface TypeDescriptions {

    /** The descriptions by the name of the type, or the coordinate of the field. */
    Map<String, String> descriptions();

    /** The specifications of scalars: the URL of {@code @specifiedBy} by the name of the scalar. */
    Map<String, String> specifications();
}
