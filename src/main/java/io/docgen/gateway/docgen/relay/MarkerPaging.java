package io.docgen.gateway.docgen.relay;

import io.docgen.gateway.box.loader.BoxEntry;
import io.docgen.gateway.box.loader.BoxPage;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.operation.ResultWarnings;
import io.smallrye.mutiny.Uni;
import java.util.function.Predicate;

/** Reads a page of a Relay connection from a list that Box pages by marker, which is forward only and has no total. */
public final class MarkerPaging {

    /** The largest page of Box. */
    public static final int BOX_LIMIT = 1000;

    /** Empty pages to skip before the client gets an empty page with {@code hasNextPage}. */
    private static final int MAX_EMPTY_PAGES = 3;

    private MarkerPaging() {
    }

    /**
     * Makes one call, unless Box sends an empty page that is not the last. Box may send fewer entries than requested,
     * and so may the result, as Relay allows.
     *
     * @param warnings the warnings of the field, for unreadable entries
     */
    public static <T extends BoxEntry> Uni<Slice<T>> read(PageRequest request, PagedSource<T> list,
            ResultWarnings.OfList warnings) {
        return read(request, list, any -> true, warnings);
    }

    /**
     * The same with only some of the entries. A list of which few are wanted should be read in whole pages.
     *
     * @param wanted the entries to take
     */
    public static <T extends BoxEntry> Uni<Slice<T>> read(PageRequest request, PagedSource<T> list, Predicate<T> wanted,
            ResultWarnings.OfList warnings) {
        return read(request, list, wanted, warnings, request.after() == null ? Cursor.START : request.after(),
                MAX_EMPTY_PAGES);
    }

    private static <T extends BoxEntry> Uni<Slice<T>> read(PageRequest request, PagedSource<T> list,
            Predicate<T> wanted, ResultWarnings.OfList warnings, Cursor from, int emptyPages) {
        int limit = request.wholePages() ? BOX_LIMIT : Math.min(from.skip() + request.first(), BOX_LIMIT);
        Uni<BoxPage<T>> read = emptyPages < MAX_EMPTY_PAGES
                ? list.pageAfter(from.marker(), limit)
                : list.page(from.marker(), limit); // that of the client's cursor
        return read.chain(page -> {
            Slice<T> slice = Slice.cut(page, from, request.first(), request.after() != null, wanted, warnings);
            Cursor next = page.nextMarker() == null ? null : new Cursor(page.nextMarker(), 0);
            if (next != null && slice.items().isEmpty() && next.encode().equals(slice.pageInfo().endCursor())
                    && emptyPages > 0) {
                return read(request, list, wanted, warnings, next, emptyPages - 1);
            }
            return Uni.createFrom().item(slice);
        });
    }
}
