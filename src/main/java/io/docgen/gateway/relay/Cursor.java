package io.docgen.gateway.relay;

import io.docgen.gateway.error.GatewayException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in a list of Box's: after the first {@code skip} entries of the page that starts at {@code marker}.
 *
 * <p>Box's markers only point at the starts of pages, and which entries start a page depends on the page size. With the
 * marker of its page and its place in it, the cursor of every edge stays good whatever size the next page has.
 *
 * @param marker as Box gave it; null for the start of the list
 */
record Cursor(String marker, int skip) {

    static final Cursor START = new Cursor(null, 0);

    /** More entries than any page has: Box documents 1000, but may give more than it was asked for. */
    private static final int MOST = 1_000_000;

    String encode() {
        String text = skip + ":" + (marker == null ? "" : marker);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws GatewayException {@code BAD_USER_INPUT} if it is not a cursor of ours */
    static Cursor decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            int skip = Integer.parseInt(text.substring(0, colon));
            String marker = text.substring(colon + 1);
            if (skip < 0 || skip > MOST) {
                throw refused();
            }
            return new Cursor(marker.isEmpty() ? null : marker, skip);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw refused();
        }
    }

    private static GatewayException refused() {
        return GatewayException.badUserInput("after", "must be a cursor of this list: the endCursor of a page, or the "
                + "cursor of one of its edges.");
    }
}
