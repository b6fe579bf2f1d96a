package io.docgen.gateway.graphql.limits;

import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.FieldCostDeclaration;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The costs of all fields, as the features declare them. */
@Singleton
public class FieldCosts {

    private final Map<String, FieldCost> costs = new HashMap<>();

    FieldCosts(@All List<FieldCostDeclaration> declarations) {
        declarations.forEach(declaration -> costs.putAll(declaration.costs()));
    }

    /**
     * The cost of a field; none if it is not declared.
     *
     * @param type the name of the type that has the field
     */
    public FieldCost of(String type, String field) {
        return costs.getOrDefault(type + "." + field, FieldCost.none());
    }

    /** The declared costs by coordinate. */
    Map<String, FieldCost> all() {
        return Map.copyOf(costs);
    }
}
