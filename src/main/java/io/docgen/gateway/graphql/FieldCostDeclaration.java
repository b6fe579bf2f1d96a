package io.docgen.gateway.graphql;

import java.util.Map;

/** Declares the costs of the fields that a feature resolves. A bean of each feature, found by its type. */
@FunctionalInterface
public interface FieldCostDeclaration {

    /** Costs by coordinate, such as {@code Query.docgenJob}. A field without one costs nothing. */
    Map<String, FieldCost> costs();
}
