package io.docgen.gateway.relay;

import io.docgen.gateway.error.GatewayException;

/** Which page of a list is wanted, from the {@code first} and {@code after} of a Relay connection. */
public record PageRequest(int first, Cursor after, boolean wholePages) {

    /** What {@code first} is when left out; a string because annotations want one. */
    public static final String DEFAULT_FIRST = "25";

    private static final int MOST = 100;

    /**
     * @param first null for the default
     * @param after null for the start of the list
     * @throws GatewayException {@code BAD_USER_INPUT} if {@code first} is not 1 to 100, or {@code after} no cursor
     */
    public static PageRequest of(Integer first, String after) {
        int size = first == null ? Integer.parseInt(DEFAULT_FIRST) : first;
        if (size < 1 || size > MOST) {
            throw GatewayException.badUserInput("first", "must be from 1 to " + MOST + ".");
        }
        return new PageRequest(size, after == null ? null : Cursor.decode(after), false);
    }

    /**
     * The same page, cut from the largest page that Box gives: for a list that is read in such pages anyway, so that
     * both share the calls.
     */
    public PageRequest ofWholePages() {
        return new PageRequest(first, after, true);
    }
}
