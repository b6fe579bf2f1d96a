package io.docgen.gateway.operation;

import java.util.Set;

/**
 * The names of all fields in the document of an operation, of any type, executed or not. They are known before the
 * first read, so that all paths to the same file ask Box for the same and share one call. Attached to the
 * {@link OperationContext}.
 */
public record DocumentFields(Set<String> names) {

    /** Whether an operation may select a field of one of these names; false if it has no document. */
    public static boolean mayBeSelected(OperationContext operation, String... names) {
        DocumentFields fields = operation.attached(DocumentFields.class);
        if (fields != null) {
            for (String name : names) {
                if (fields.names.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether all fields that an operation may select have one of these names; false if it has no document. */
    public static boolean areAmong(OperationContext operation, Set<String> names) {
        DocumentFields fields = operation.attached(DocumentFields.class);
        return fields != null && names.containsAll(fields.names);
    }
}
