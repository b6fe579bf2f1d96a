package io.docgen.gateway.relay;

import io.docgen.gateway.box.loader.BoxEntry;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.engine.ResultWarnings;
import io.smallrye.mutiny.Uni;

/** Reads a page of a Relay connection from a list that Box pages by marker, forward only and without a total. */
public final class MarkerPaging {

    /** The most entries Box gives at once. */
    public static final int BOX_LIMIT = 1000;

    /** How many empty pages to walk over before the reader is told that there is more and left to ask again. */
    private static final int EMPTY_PAGES = 3;

    private MarkerPaging() {
    }

    /**
     * Makes one call, unless Box gives an empty page with more to come: Box may give fewer entries than asked for, and
     * so may the result, as Relay allows.
     *
     * @param warnings those of the field, for entries that cannot be read
     */
    public static <T extends BoxEntry> Uni<Slice<T>> read(PageRequest request, PagedSource<T> list, ResultWarnings.OfList warnings) {
        return read(request, list, warnings, request.after() == null ? Cursor.START : request.after(), EMPTY_PAGES);
    }

    private static <T extends BoxEntry> Uni<Slice<T>> read(PageRequest request, PagedSource<T> list, ResultWarnings.OfList warnings,
            Cursor from, int emptyPages) {
        int limit = request.wholePages() ? BOX_LIMIT : Math.min(from.skip() + request.first(), BOX_LIMIT);
        return list.page(from.marker(), limit).chain(page -> {
            Slice<T> slice = Slice.cut(page, from, request.first(), request.after() != null, warnings);
            if (slice.items().isEmpty() && from.skip() + request.first() >= page.entries().size()
                    && page.nextMarker() != null && emptyPages > 0) {
                return read(request, list, warnings, new Cursor(page.nextMarker(), 0), emptyPages - 1);
            }
            return Uni.createFrom().item(slice);
        });
    }
}
