package io.docgen.gateway.paging;

import io.docgen.gateway.box.BoxPage;
import io.smallrye.mutiny.Uni;

/** Reads a page of a Relay connection from a list that Box pages by marker, forward only and without a total. */
public final class MarkerPaging {

    /** The most entries Box gives at once. */
    private static final int BOX_LIMIT = 1000;

    /** How many empty pages to walk over before the reader is told that there is more and left to ask again. */
    private static final int EMPTY_PAGES = 3;

    private MarkerPaging() {
    }

    /** Reads one page of the list from Box. */
    @FunctionalInterface
    public interface Source<T> {

        /** @param marker where to start; null for the start of the list */
        Uni<BoxPage<T>> page(String marker, int limit);
    }

    /**
     * Makes one call, unless Box gives an empty page with more to come: Box may give fewer entries than asked for, and
     * so may the result, as Relay allows.
     */
    public static <T> Uni<Slice<T>> read(PageRequest request, Source<T> source) {
        boolean continued = request.after() != null;
        return read(source, continued ? request.after() : Cursor.START, request.first(), continued, EMPTY_PAGES);
    }

    private static <T> Uni<Slice<T>> read(Source<T> source, Cursor from, int first, boolean continued, int emptyPages) {
        return source.page(from.marker(), Math.min(from.skip() + first, BOX_LIMIT)).chain(page -> {
            Slice<T> slice = Slice.cut(page, from, first, continued);
            if (slice.items().isEmpty() && page.nextMarker() != null && emptyPages > 0) {
                return read(source, new Cursor(page.nextMarker(), 0), first, continued, emptyPages - 1);
            }
            return Uni.createFrom().item(slice);
        });
    }
}
