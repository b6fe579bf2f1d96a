package io.docgen.gateway.graphql.execution.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A random query or subscription for the schema of {@link RandomData}: aliases, repeated fields, fragments on objects,
 * interfaces and unions, arguments as literals and variables, conditions as literals and variables.
 */
final class RandomQuery {

    private static final List<String> LEAVES = List.of("id", "name", "count", "kind", "sureKind", "tags", "words",
            "laterWord", "__typename");
    private static final List<String> OBJECTS = List.of("next", "sureNext", "several", "some", "table", "later",
            "sureLater", "laterList");
    private static final List<String> ROOTS = List.of("thing", "sure", "things", "now");
    private static final List<String> ABSTRACT = List.of("named", "any", "sureNamed");
    private static final String VARIABLES = "($yes: Boolean! = true, $no: Boolean!, $n: Int, $text: String)";
    private static final int MAX_DEPTH = 4;

    private final Random random;
    private final boolean hasAbstractFields;
    private final List<String> fragments = new ArrayList<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();

    RandomQuery(long seed) {
        this.random = new Random(seed);
        this.hasAbstractFields = random.nextInt(6) == 0;
        variables.put("n", random.nextInt(3));
        if (random.nextBoolean()) {
            variables.put("text", random.nextBoolean() ? null : "given");
        }
    }

    /** The variables, with each value of those in conditions. */
    List<Map<String, Object>> everyCondition() {
        return Stream.of(0, 1, 2, 3).map(bits -> {
            Map<String, Object> changed = new LinkedHashMap<>(variables);
            changed.put("yes", (bits & 1) != 0);
            changed.put("no", (bits & 2) != 0);
            return changed;
        }).toList();
    }

    String text() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            fields.append(object(ROOTS.get(random.nextInt(ROOTS.size())), 0));
        }
        return "query q" + VARIABLES + " { " + used("thing(n: $n)") + fields + " } " + others();
    }

    /** One that selects an event, in any of the ways to select one field. */
    String subscription() {
        String name = List.of("event(n: $n)", "event", "sureEvent", "events").get(random.nextInt(4));
        String field = "event: " + name + selections(0);
        String selection = switch (random.nextInt(4)) {
            case 0 -> "... { " + field + " }";
            case 1 -> "... on Subscription { " + field + " ...root } ";
            case 2 -> field + " " + field;
            default -> field;
        };
        return "subscription s" + VARIABLES + " { " + selection + " event: " + name + " { " + used("later(n: $n)")
                + " } } " + (selection.contains("...root")
                        ? "fragment root on Subscription { event: " + name + " { id __typename } } "
                        : "")
                + others();
    }

    /** Uses all variables, or the document would be invalid. */
    private static String used(String object) {
        return "used: __typename @include(if: $yes) @skip(if: $no) a: " + object + " { later(text: $text) { id } } ";
    }

    /** The fragments, and other operations, which are not executed. */
    private String others() {
        return String.join(" ", fragments) + " query other($yes: Boolean!) { now { id @skip(if: $yes) } }"
                + " subscription another { event { id } }";
    }

    private String selections(int depth) {
        StringBuilder selections = new StringBuilder("{ id ");
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            selections.append(selection(depth));
        }
        return selections.append("} ").toString();
    }

    private String selection(int depth) {
        int kind = random.nextInt(10);
        if (kind < 4 || depth >= MAX_DEPTH) {
            String leaf = LEAVES.get(random.nextInt(LEAVES.size()));
            return (random.nextInt(4) == 0 ? "a_" + leaf + ": " : "") + leaf + condition() + " ";
        }
        if (hasAbstractFields && random.nextInt(4) == 0) {
            return ABSTRACT.get(random.nextInt(ABSTRACT.size())) + condition() + " { __typename "
                    + onAbstract(depth + 1) + "} ";
        }
        if (kind < 8) {
            return object(OBJECTS.get(random.nextInt(OBJECTS.size())), depth);
        }
        if (kind == 8) {
            return random.nextBoolean()
                    ? onAbstract(depth)
                    : "..." + (random.nextBoolean() ? " on Thing" : "") + condition() + " " + selections(depth + 1);
        }
        String name = "f" + fragments.size();
        fragments.add("");
        fragments.set(Integer.parseInt(name.substring(1)), "fragment " + name + (random.nextInt(3) > 0
                ? " on Thing " + selections(depth + 1)
                : " on Any { " + onAbstract(depth + 1) + "} "));
        return "..." + name + condition() + " ";
    }

    /** A fragment on an interface or a union, with fragments that apply to the object and others that do not. */
    private String onAbstract(int depth) {
        String type = List.of("Named", "Counted", "Any").get(random.nextInt(3));
        StringBuilder selections = new StringBuilder("... on " + type + condition() + " { __typename ");
        for (int i = 0; i < random.nextInt(3); i++) {
            selections.append(switch (random.nextInt(type.equals("Counted") ? 2 : 4)) {
                case 0 -> "... on Thing" + condition() + " " + selections(depth + 1);
                case 1 -> "... on Counted" + condition() + " { count c: count } ";
                case 2 -> "... on Other" + condition() + " { name size } ";
                default -> depth < MAX_DEPTH ? onAbstract(depth + 1) : "... on Named { name } ";
            });
        }
        return selections.append(type.equals("Named") ? "id name } " : type.equals("Counted") ? "count } " : "} ")
                .toString();
    }

    /** The alias has the arguments, so that fields of the same key can be merged. */
    private String object(String name, int depth) {
        boolean takesNumber = name.equals("later") || name.equals("thing");
        String argument = takesNumber && random.nextBoolean()
                ? List.of("n: 1", "n: 2", "n: $n").get(random.nextInt(3))
                : "";
        String alias = argument.isEmpty()
                ? random.nextInt(4) == 0 ? "b_" + name : name
                : name + "_" + argument.replaceAll("[^0-9a-z]", "_");
        return alias + ": " + name + (argument.isEmpty() ? "" : "(" + argument + ")") + condition() + " "
                + selections(depth + 1);
    }

    private String condition() {
        return random.nextInt(5) > 0
                ? ""
                : List.of(" @include(if: $yes)", " @skip(if: $no)", " @include(if: false)", " @skip(if: false)",
                        " @include(if: $yes) @skip(if: $no)").get(random.nextInt(5));
    }
}
