package io.docgen.gateway.graphql.schema;

import java.util.List;
import java.util.Map;

/** The order of fields and values for people who read the schema. */
@FunctionalInterface
public interface MemberOrder {

    /** The first fields or values of types, by the name of the type. The others follow by name, {@code id} first. */
    Map<String, List<String>> first();
}
