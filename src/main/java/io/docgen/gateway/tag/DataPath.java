package io.docgen.gateway.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a value is in the data of a document, from its root.
 *
 * @param steps the names, outermost first
 */
public record DataPath(List<Step> steps) {

    /** The root of the data. */
    public static final DataPath ROOT = new DataPath(List.of());

    /** The deepest path: data that is nested more is refused anyway. */
    private static final int DEEPEST = 64;

    /**
     * A name in the data.
     *
     * @param items whether the path goes on in each item of the list that has the name
     */
    public record Step(String name, boolean items) {

        @Override
        public String toString() {
            return items ? name + "[]" : name;
        }
    }

    /** The path of a name that is none of a loop's variable, such as {@code order.id}. */
    public static DataPath of(String name) {
        return ROOT.then(name);
    }

    /** Whether names that are divided by dots are few enough to be a path. */
    public static boolean isShallow(String names) {
        return names.chars().filter(c -> c == '.').count() < DEEPEST;
    }

    /** All but the last of names that are divided by dots; empty if there is one. */
    public static String parent(String names) {
        return names.substring(0, Math.max(0, names.lastIndexOf('.')));
    }

    /** A path inside this one: its names are divided by dots. Where this one is deep already it is the same. */
    public DataPath then(String names) {
        if (steps.size() >= DEEPEST) {
            return this;
        }
        return new DataPath(
                Stream.concat(steps.stream(), Stream.of(names.split("\\.")).map(name -> new Step(name, false)))
                        .toList());
    }

    /** The path of the items of the list at this one. */
    public DataPath items() {
        List<Step> changed = new ArrayList<>(steps);
        changed.add(new Step(changed.remove(changed.size() - 1).name(), true));
        return new DataPath(List.copyOf(changed));
    }

    /**
     * The path of the list whose items have this value, which is the innermost; the same if nothing is around the
     * value.
     */
    public DataPath ofList() {
        if (steps.size() < 2) {
            return this;
        }
        List<Step> parents = new ArrayList<>(steps.subList(0, steps.size() - 1));
        parents.add(new Step(parents.remove(parents.size() - 1).name(), false));
        return new DataPath(List.copyOf(parents));
    }

    /** Whether it is the other path, or leads to a value inside it. */
    public boolean isIn(DataPath other) {
        return steps.size() >= other.steps.size() && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** Whether it goes through the items of one list at most. */
    public boolean isInOneList() {
        return steps.stream().filter(Step::items).count() <= 1;
    }

    /** Box's {@code json_paths}: the paths of the parents, outermost first, and this one at last. */
    public List<String> chain() {
        List<String> chain = new ArrayList<>();
        for (Step step : steps) {
            chain.add(chain.isEmpty() ? step.name() : chain.get(chain.size() - 1) + "." + step.name());
        }
        return List.copyOf(chain);
    }

    /** The last of {@link #chain}: the names, without a mark for lists. */
    public String names() {
        return steps.stream().map(Step::name).collect(Collectors.joining("."));
    }

    /** With {@code []} after lists: {@code order.products[].name}. */
    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("."));
    }
}
