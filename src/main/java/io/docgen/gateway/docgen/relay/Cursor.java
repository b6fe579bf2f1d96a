package io.docgen.gateway.docgen.relay;

import io.docgen.gateway.support.error.GatewayException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A position in a list of Box: after the first {@code skip} entries of the page that starts at {@code marker}.
 *
 * <p>A marker of Box names only the start of a page, and which entry starts a page depends on the page size. A cursor
 * of the marker and the position in its page is valid for every edge, whatever size the next page has.
 *
 * @param marker as Box sent it; null for the start of the list
 */
record Cursor(@Nullable String marker, int skip) {

    static final Cursor START = new Cursor(null, 0);

    /** More entries than any page has. Box documents 1000, but may send more than requested. */
    private static final int MAX_SKIP = 1_000_000;

    String encode() {
        String text = skip + ":" + (marker == null ? "" : marker);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws GatewayException {@code BAD_USER_INPUT} if it is not a cursor of the gateway */
    static Cursor decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            int skip = Integer.parseInt(text.substring(0, colon));
            String marker = text.substring(colon + 1);
            if (skip < 0 || skip > MAX_SKIP) {
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
