package io.docgen.gateway.docgen.user;

import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.FieldCostDeclaration;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** What users cost. The caller is read first, once in an operation, as most users that are asked for are the caller. */
@Singleton
public class UserCosts implements FieldCostDeclaration {

    private static final String CALLER = "users/me";

    /** What is known of a user of which only the id is known. */
    static final Set<String> FREE_OF_REFERENCE = Set.of("id");

    /** What is known of a user that another object names. */
    static final Set<String> FREE_OF_MINI = Set.of("id", "name", "login");

    /** A field whose user is known by id. */
    public static final FieldCost REFERENCE = FieldCost.callsBeyond(FREE_OF_REFERENCE, 1).sharingInOperation(CALLER);

    /** A field whose user is known with name and login. */
    public static final FieldCost MINI = FieldCost.callsBeyond(FREE_OF_MINI, 1).sharingInOperation(CALLER);

    @Override
    public Map<String, FieldCost> costs() {
        return Map.of("Query.viewer", FieldCost.none().sharingInOperation(CALLER));
    }
}
