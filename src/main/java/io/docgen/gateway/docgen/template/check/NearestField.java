package io.docgen.gateway.docgen.template.check;

import io.docgen.gateway.docgen.template.field.FieldNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the name that was meant. */
final class NearestField {

    private static final int LONGEST = 64;
    private static final int MOST_CANDIDATES = 200;

    private record Candidate(String name, int distance) {
    }

    private NearestField() {
    }

    /**
     * The path of a field in the same object whose name differs little; null if there is none.
     *
     * @param pattern the path of the object, with a dot at its end if it is not the root
     */
    static @Nullable String of(FieldNode object, String pattern, String name) {
        if (name.length() > LONGEST) {
            return null;
        }
        Optional<Candidate> nearest = object.children().stream().limit(MOST_CANDIDATES)
                .map(FieldNode::name).filter(candidate -> candidate.length() <= LONGEST)
                .map(candidate -> new Candidate(candidate, distance(plain(name), plain(candidate))))
                .filter(candidate -> candidate
                        .distance() <= allowed(Math.min(name.length(), candidate.name().length())))
                .min(Comparator.comparingInt(Candidate::distance));
        return nearest.map(candidate -> pattern + candidate.name()).orElse(null);
    }

    /** How much names of a length may differ: two letters that are exchanged are two differences. */
    private static int allowed(int length) {
        return length < 3 ? 0 : length < 6 ? 2 : 3;
    }

    /** Without what is mistaken most: case, and how words are joined. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    /** Levenshtein's. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
