package io.docgen.gateway;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rooms of the house: the packages under the root, and which others each may use. */
public final class Rooms {

    /** From each room to those it may use. The picture in {@code architecture.md} shows the same. */
    public static final Map<String, Set<String>> ARROWS = new TreeMap<>(Map.of(
            "server", Set.of("graphql", "box", "operation", "shared", "support"),
            "docgen", Set.of("graphql", "box", "operation", "shared", "support", "tag"),
            "graphql", Set.of("operation", "shared", "support"),
            "box", Set.of("operation", "sandbox", "shared", "support"),
            "operation", Set.of("support"),
            "sandbox", Set.of("support", "tag"),
            "shared", Set.of("support"),
            "tag", Set.of(),
            "support", Set.of()));

    private Rooms() {
    }
}
