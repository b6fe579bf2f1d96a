package io.docgen.gateway.docgen.relay;

import io.docgen.gateway.support.error.GatewayException;
import org.jspecify.annotations.Nullable;

/**
 * The requested page of a Relay connection: {@code first} and {@code after}.
 *
 * @param boxPage the entries to ask Box for at once, at least; 0 for no more than the page needs
 */
public record PageRequest(int first, @Nullable Cursor after, int boxPage) {

    /** The default of {@code first}. A string because annotations require one. */
    public static final String DEFAULT_FIRST = "25";

    private static final int MAX_FIRST = 100;

    /**
     * A request from the arguments of a field.
     *
     * @param first null for the default
     * @param after null for the start of the list
     * @throws GatewayException {@code BAD_USER_INPUT} if {@code first} is not 1 to 100, or {@code after} is not a
     * cursor
     */
    public static PageRequest of(@Nullable Integer first, @Nullable String after) {
        int size = first == null ? Integer.parseInt(DEFAULT_FIRST) : first;
        if (size < 1 || size > MAX_FIRST) {
            throw GatewayException.badUserInput("first", "must be from 1 to " + MAX_FIRST + ".");
        }
        return new PageRequest(size, after == null ? null : Cursor.decode(after), 0);
    }

    /** The same page with another number of items. */
    PageRequest ofFirst(int items) {
        return new PageRequest(items, after, boxPage);
    }

    /**
     * The same page, cut from Box's largest page, for a list that the operation reads in such pages anyway, so that
     * both share the calls.
     */
    public PageRequest ofWholePages() {
        return ofPages(MarkerPaging.BOX_LIMIT);
    }

    /** The same page, cut from pages of Box that have more entries than are wanted, at most 1000. */
    public PageRequest ofPages(int entries) {
        return new PageRequest(first, after, entries);
    }
}
