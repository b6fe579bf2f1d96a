package io.docgen.gateway.tag;

import java.util.ArrayList;
import java.util.List;

/** Finds the tags in a text. */
public final class TagScanner {

    private TagScanner() {
    }

    /**
     * A tag and where it stands.
     *
     * @param start the index of its first brace
     * @param end the index after its last brace
     */
    public record Found(int start, int end, Tag tag) {
    }

    /**
     * The tags in the order of the text, in time in proportion to its length. A tag ends at the first closing braces,
     * and begins at the last opening ones before.
     */
    public static List<Found> scan(String text) {
        List<Found> found = new ArrayList<>();
        int open = -1;
        boolean sign = false;
        for (int i = 0; i + 1 < text.length(); i++) {
            char here = text.charAt(i);
            if (here != text.charAt(i + 1)) {
                continue;
            }
            if (here == '{' || here == '[') {
                open = i;
                sign = here == '[';
            } else if (open >= 0 && i > open + 1 && here == (sign ? ']' : '}')) {
                found.add(new Found(open, i + 2, TagParser.parse(text.substring(open, i + 2))));
                open = -1;
                i++;
            }
        }
        return List.copyOf(found);
    }
}
