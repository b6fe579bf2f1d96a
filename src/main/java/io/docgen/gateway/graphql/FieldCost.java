package io.docgen.gateway.graphql;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls to Box that resolving a field makes.
 *
 * @param calls calls that no other field shares
 * @param objectReads calls that fields of the same object share, by name
 * @param operationReads calls that all fields of the operation share, by name
 * @param free the subfields that need none of these calls; null if the calls are made whatever is selected
 * @param listSize the assumed size of a list field whose size no argument bounds; 1 for other fields
 * @param listArgument the argument with an entry for each entry of the list field, each of which makes the calls; null
 * if there is none
 */
public record FieldCost(int calls, Set<String> objectReads, Set<String> operationReads, @Nullable Set<String> free,
        int listSize, @Nullable String listArgument) {

    private static final FieldCost NONE = calls(0);
    private static final FieldCost CALL = calls(1);

    /** No call. */
    public static FieldCost none() {
        return NONE;
    }

    /** One call, whatever is selected. */
    public static FieldCost call() {
        return CALL;
    }

    /** A number of calls, whatever is selected. */
    public static FieldCost calls(int calls) {
        return new FieldCost(calls, Set.of(), Set.of(), null, 1, null);
    }

    /** A number of calls, if more than the free subfields is selected. */
    public static FieldCost callsBeyond(Set<String> free, int calls) {
        return new FieldCost(calls, Set.of(), Set.of(), free, 1, null);
    }

    /** One call for each entry of an argument. */
    public static FieldCost callForEachOf(String argument) {
        return new FieldCost(1, Set.of(), Set.of(), null, 1, argument);
    }

    /** The same, plus a call that other fields of the same object share. */
    public FieldCost sharingInObject(String read) {
        return new FieldCost(calls, with(objectReads, read), operationReads, free, listSize, listArgument);
    }

    /** The same, plus a call that all fields of the operation share. */
    public FieldCost sharingInOperation(String read) {
        return new FieldCost(calls, objectReads, with(operationReads, read), free, listSize, listArgument);
    }

    /** The same for each entry of a list. */
    public FieldCost ofEach(int entries) {
        return new FieldCost(calls * entries, objectReads, operationReads, free, entries, null);
    }

    /** Whether a selection makes the calls. */
    public boolean appliesTo(Set<String> selected) {
        return free == null || !free.containsAll(selected);
    }

    private static Set<String> with(Set<String> reads, String read) {
        Set<String> all = new HashSet<>(reads);
        all.add(read);
        return Set.copyOf(all);
    }
}
