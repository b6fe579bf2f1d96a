package io.docgen.gateway.tag;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The loops that are open at a place of the template, and so what names mean there. */
public final class Scope {

    private record Loop(String variable, DataPath items) {
    }

    /** More loops inside each other than a template that a person has made. Those inside them are not entered. */
    private static final int DEEPEST = 64;

    private final Deque<Loop> loops = new ArrayDeque<>();
    private int notEntered;

    /** Goes on after a tag. An end without a beginning changes nothing. */
    public void pass(Tag tag) {
        String variable = tag.variable();
        if (variable != null && loops.size() == DEEPEST) {
            notEntered++;
        } else if (variable != null) {
            loops.push(new Loop(variable, path(tag.names().get(0)).items()));
        } else if (tag.kind().isLoopEnd() && notEntered > 0) {
            notEntered--;
        } else if (tag.kind().isLoopEnd() && !loops.isEmpty()) {
            loops.pop();
        }
    }

    /** The items of the innermost loop; null outside any. */
    public @Nullable DataPath items() {
        Loop innermost = loops.peek();
        return innermost == null ? null : innermost.items();
    }

    /** The path of a name here: {@code item.name} is {@code products[].name} in a loop over {@code products}. */
    public DataPath path(String name) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        for (Loop loop : loops) {
            if (loop.variable().equals(first)) {
                return dot < 0 ? loop.items() : loop.items().then(name.substring(dot + 1));
            }
        }
        return DataPath.of(name);
    }
}
