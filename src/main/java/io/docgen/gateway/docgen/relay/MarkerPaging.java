package io.docgen.gateway.docgen.relay;

import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.loader.BoxEntry;
import io.docgen.gateway.box.loader.BoxPage;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.operation.ResultWarnings;
import io.docgen.gateway.support.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/** Reads a page of a Relay connection from a list that Box pages by marker, which is forward only and has no total. */
public final class MarkerPaging {

    /** The largest page of Box. */
    public static final int BOX_LIMIT = 1000;

    /** Empty pages to skip before the client gets an empty page with {@code hasNextPage}. */
    private static final int MAX_EMPTY_PAGES = 3;

    /** The pages of Box that are read at most for one page of which only some entries are wanted. */
    public static final int SCANNED_PAGES = MAX_EMPTY_PAGES + 1;

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
        return read(request, list, any -> true, false, warnings,
                request.after() == null ? Cursor.START : request.after(), MAX_EMPTY_PAGES);
    }

    /**
     * The same with only some of the entries. With {@link PageRequest#ofPages} it reads up to {@link #SCANNED_PAGES} of
     * them until there are as many as requested.
     *
     * @param wanted the entries to take
     */
    public static <T extends BoxEntry> Uni<Slice<T>> read(PageRequest request, PagedSource<T> list, Predicate<T> wanted,
            ResultWarnings.OfList warnings) {
        return read(request, list, wanted, request.boxPage() > 0, warnings,
                request.after() == null ? Cursor.START : request.after(), MAX_EMPTY_PAGES);
    }

    /** The page at the client's cursor. Which list a marker is of, only Box knows. */
    private static <T extends BoxEntry> Uni<BoxPage<T>> ofClient(PagedSource<T> list, @Nullable String marker,
            int limit) {
        Uni<BoxPage<T>> page = list.page(marker, limit);
        return marker == null
                ? page
                : page.onFailure(MarkerPaging::isRefused).transform(failure -> ((BoxException) failure).asViolation(
                        "after",
                        "must be a cursor of this list, and Box knows none like it. Begin with the first page."));
    }

    private static boolean isRefused(Throwable failure) {
        return failure instanceof BoxException box && box.hasStatus(StatusCode.BAD_REQUEST)
                && box.code() == ErrorCode.BAD_USER_INPUT;
    }

    private static <T extends BoxEntry> Uni<Slice<T>> read(PageRequest request, PagedSource<T> list,
            Predicate<T> wanted, boolean fill, ResultWarnings.OfList warnings, Cursor from, int pagesLeft) {
        int limit = Math.max(request.boxPage(), Math.min(from.skip() + request.first(), BOX_LIMIT));
        Uni<BoxPage<T>> read = pagesLeft < MAX_EMPTY_PAGES
                ? list.pageAfter(from.marker(), limit)
                : ofClient(list, from.marker(), limit);
        return read.chain(page -> {
            Slice<T> slice = Slice.cut(page, from, request.first(), request.after() != null, wanted, warnings);
            Cursor next = page.nextMarker() == null ? null : new Cursor(page.nextMarker(), 0);
            boolean atEnd = next != null && next.encode().equals(slice.pageInfo().endCursor());
            int missing = request.first() - slice.items().size();
            if (next != null && atEnd && pagesLeft > 0 && (slice.items().isEmpty() || fill && missing > 0)) {
                return read(request.ofFirst(missing), list, wanted, fill, warnings, next, pagesLeft - 1)
                        .map(slice::followedBy);
            }
            return Uni.createFrom().item(slice);
        });
    }
}
