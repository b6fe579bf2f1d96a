package io.docgen.gateway.graphql.schema;

import java.util.Map;

/** Describes the types that no class of the gateway declares: root types and scalars of the library. */
public interface TypeDescriptions {

    /** The descriptions by the name of the type. */
    Map<String, String> descriptions();

    /** The specifications of scalars: the URL of {@code @specifiedBy} by the name of the scalar. */
    Map<String, String> specifications();
}
