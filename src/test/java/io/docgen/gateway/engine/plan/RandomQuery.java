package io.docgen.gateway.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random query for the schema of {@link RandomData}: aliases, repeated fields, fragments, arguments as literals and
 * variables, conditions as literals and variables.
 */
final class RandomQuery {

    private static final List<String> LEAVES = List.of("id", "name", "count", "kind", "sureKind", "tags", "words",
            "laterWord", "__typename");
    private static final List<String> OBJECTS = List.of("next", "sureNext", "several", "some", "table", "later",
            "sureLater", "laterList");
    private static final List<String> ROOTS = List.of("thing", "sure", "things", "now");
    private static final int MAX_DEPTH = 4;

    private final Random random;
    private final List<String> fragments = new ArrayList<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();

    RandomQuery(long seed) {
        this.random = new Random(seed);
        variables.put("yes", random.nextBoolean());
        variables.put("no", random.nextBoolean());
        variables.put("n", random.nextInt(3));
        if (random.nextBoolean()) {
            variables.put("text", random.nextBoolean() ? null : "given");
        }
    }

    Map<String, Object> variables() {
        return variables;
    }

    String text() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            fields.append(object(ROOTS.get(random.nextInt(ROOTS.size())), 0));
        }
        String operation = "query q($yes: Boolean! = true, $no: Boolean!, $n: Int, $text: String) { used: __typename"
                + " @include(if: $yes) @skip(if: $no) a: thing(n: $n) { later(text: $text) { id } } " + fields + " }";
        return operation + " " + String.join(" ", fragments);
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
        if (kind < 8) {
            return object(OBJECTS.get(random.nextInt(OBJECTS.size())), depth);
        }
        if (kind == 8) {
            return "..." + (random.nextBoolean() ? " on Thing" : "") + condition() + " " + selections(depth + 1);
        }
        String name = "f" + fragments.size();
        fragments.add("");
        fragments.set(Integer.parseInt(name.substring(1)), "fragment " + name + " on Thing " + selections(depth + 1));
        return "..." + name + condition() + " ";
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
