package io.docgen.gateway.sandbox.document;

import io.docgen.gateway.tag.TagKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which ends belong to which beginnings of loops and conditions. */
final class Nesting {

    private final List<Part> parts;
    /** The index of the end, by the index of the beginning. */
    private final Map<Integer, Integer> ends = new HashMap<>();
    /** The indexes of the middles, by the index of the {@code if}. */
    private final Map<Integer, List<Integer>> middles = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Map<TagKind, Integer> openOfKind = new EnumMap<>(TagKind.class);

    private Nesting(List<Part> parts) {
        this.parts = parts;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Insert insert && insert.tag().isControl()) {
                pass(i, insert.tag().tag().kind());
            }
        }
    }

    /** The parts with loops and conditions in place of what is between their tags. */
    static List<Part> nested(List<Part> parts) {
        return new Nesting(parts).build(0, parts.size());
    }

    /** Which of the parts are controls without a counterpart among them, or have such a control in between. */
    static boolean[] unmatched(List<Part> parts) {
        Nesting nesting = new Nesting(parts);
        Set<Integer> matched = new HashSet<>();
        nesting.ends.forEach((start, end) -> {
            matched.add(start);
            matched.add(end);
            matched.addAll(nesting.middles.getOrDefault(start, List.of()));
        });
        int[] before = new int[parts.size() + 1];
        boolean[] unmatched = new boolean[parts.size()];
        for (int i = 0; i < unmatched.length; i++) {
            unmatched[i] = parts.get(i) instanceof Part.Insert insert && insert.tag().isControl()
                    && !matched.contains(i);
            before[i + 1] = before[i] + (unmatched[i] ? 1 : 0);
        }
        nesting.ends.forEach((start, end) -> {
            if (before[end] > before[start]) {
                unmatched[start] = true;
                unmatched[end] = true;
                nesting.middles.getOrDefault(start, List.of()).forEach(middle -> unmatched[middle] = true);
            }
        });
        return unmatched;
    }

    private void pass(int index, TagKind kind) {
        switch (kind) {
            case IF, FOR, TABLE_ROW -> {
                if (open.size() < Bounds.NESTING) {
                    open.push(index);
                    openOfKind.merge(kind, 1, Integer::sum);
                }
            }
            case ELSE, ELSE_IF -> {
                if (!open.isEmpty() && kind(open.peek()) == TagKind.IF) {
                    middles.computeIfAbsent(open.peek(), start -> new ArrayList<>()).add(index);
                }
            }
            case END_IF -> close(TagKind.IF, index);
            case END_FOR -> close(TagKind.FOR, index);
            default -> close(TagKind.TABLE_ROW, index);
        }
    }

    /** What was begun inside and not ended has no counterpart. */
    private void close(TagKind kind, int index) {
        if (openOfKind.getOrDefault(kind, 0) == 0) {
            return;
        }
        int start;
        do {
            start = open.pop();
            openOfKind.merge(kind(start), -1, Integer::sum);
        } while (kind(start) != kind);
        ends.put(start, index);
    }

    private TagKind kind(int index) {
        return tag(index).tag().kind();
    }

    private TagNode tag(int index) {
        return ((Part.Insert) parts.get(index)).tag();
    }

    private List<Part> build(int from, int to) {
        List<Part> built = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Integer end = ends.get(i);
            if (end == null) {
                built.add(parts.get(i));
            } else {
                built.add(tag(i).tag().kind().isLoop()
                        ? new Part.Loop(tag(i), build(i + 1, end), tag(end))
                        : choice(i, end));
                i = end;
            }
        }
        return List.copyOf(built);
    }

    private Part choice(int start, int end) {
        List<Part.Branch> branches = new ArrayList<>();
        int branch = start;
        for (int middle : middles.getOrDefault(start, List.of())) {
            branches.add(new Part.Branch(tag(branch), build(branch + 1, middle)));
            branch = middle;
        }
        branches.add(new Part.Branch(tag(branch), build(branch + 1, end)));
        return new Part.Choice(List.copyOf(branches), tag(end));
    }
}
