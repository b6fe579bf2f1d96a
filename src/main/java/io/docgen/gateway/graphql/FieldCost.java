package io.docgen.gateway.graphql;

import io.docgen.gateway.operation.ResolvedField;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls to Box that resolving a field makes, see {@link Cost}.
 *
 * @param calls calls that no other field shares
 * @param objectRead a call that fields of the same object share; empty if there is none
 * @param operationRead a call that all fields of the operation share; empty if there is none
 * @param free the subfields that need none of these calls; empty if the calls are made whatever is selected
 * @param listSize the assumed size of a list field whose size no argument bounds; 1 for other fields
 * @param listArgument the argument with an entry for each entry of the list field, each of which makes the calls; null
 * if there is none
 * @param scan what arguments add; null if none does
 */
public record FieldCost(int calls, String objectRead, String operationRead, Set<String> free, int listSize,
        @Nullable String listArgument, @Nullable Scan scan) {

    /**
     * Further calls, made if one of some arguments is given.
     *
     * @param arguments their names
     */
    public record Scan(int calls, Set<String> arguments) {

        private static @Nullable Scan of(Cost cost) {
            return cost.scanCalls() == 0
                    ? null
                    : new Scan(cost.scanCalls(), Set.of(cost.scanArguments().split(" ")));
        }
    }

    /** No call. */
    public static final FieldCost NONE = calls(0, null);

    /** One call, whatever is selected. */
    public static final FieldCost CALL = calls(1, null);

    /** One call, if more than a subfield is selected. */
    public static FieldCost callBeyond(String free) {
        return new FieldCost(1, "", "", Set.of(free), 1, null, null);
    }

    /** One call for each entry of an argument. */
    public static FieldCost callForEachOf(String argument) {
        return calls(1, argument);
    }

    /** The declared cost; none if it is null. */
    public static FieldCost of(@Nullable Cost cost) {
        return cost == null
                ? NONE
                : new FieldCost(cost.calls(), cost.sharedInObject(), cost.sharedInOperation(),
                        cost.free().isEmpty() ? Set.of() : Set.of(cost.free().split(" ")), 1, null,
                        Scan.of(cost))
                        .ofEach(cost.listSize());
    }

    private static FieldCost calls(int calls, @Nullable String listArgument) {
        return new FieldCost(calls, "", "", Set.of(), 1, listArgument, null);
    }

    /** The same for each entry of a list. */
    public FieldCost ofEach(int entries) {
        return new FieldCost(calls * entries, objectRead, operationRead, free, entries, null, scan);
    }

    /** The same with the calls of a scan. */
    public FieldCost scanned() {
        return scan == null
                ? this
                : new FieldCost(calls + scan.calls(), objectRead, operationRead, free, listSize, listArgument, scan);
    }

    /** Whether a selection of subfields makes the calls. */
    public boolean appliesTo(Set<String> selected) {
        if (free.isEmpty()) {
            return true;
        }
        for (String name : selected) {
            if (!free.contains(name) && !isAlwaysKnown(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlwaysKnown(String field) {
        return field.equals(ResolvedField.NODE_ID) || field.startsWith("__");
    }
}
