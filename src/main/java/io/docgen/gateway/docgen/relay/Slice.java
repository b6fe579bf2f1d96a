package io.docgen.gateway.docgen.relay;

import io.docgen.gateway.box.loader.BoxEntry;
import io.docgen.gateway.box.loader.BoxPage;
import io.docgen.gateway.operation.ResultWarnings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a Relay connection, cut from a page of a Box list.
 *
 * @param cursors one for each item, in order
 */
public record Slice<T>(List<T> items, List<String> cursors, PageInfo pageInfo) {

    /**
     * Cuts the requested items out of a page.
     *
     * @param page the page at the marker of {@code from}, with the {@code from.skip} entries to skip
     * @param continued whether this is not the first page of the list
     * @param wanted the entries to take; others are passed over, and do not count
     * @param warnings record unreadable entries, which are left out
     */
    static <T extends BoxEntry> Slice<T> cut(BoxPage<T> page, Cursor from, int first, boolean continued,
            Predicate<T> wanted, ResultWarnings.OfList warnings) {
        int size = page.entries().size();
        int start = Math.min(from.skip(), size);
        int end = start;
        List<T> items = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        for (int taken = 0; end < size && taken < first; end++) {
            T entry = page.entries().get(end);
            if (entry == null) {
                warnings.add(taken++);
            } else if (wanted.test(entry)) {
                items.add(entry);
                cursors.add(after(end, page, from).encode());
                taken++;
            }
        }
        boolean more = end < size || page.nextMarker() != null;
        String startCursor = cursors.isEmpty() ? null : cursors.get(0);
        String endCursor = start == end ? nextPage(page) : after(end - 1, page, from).encode();
        return new Slice<>(items, cursors, new PageInfo(more, continued, startCursor, endCursor));
    }

    /** This page and the one that follows it, as one. */
    Slice<T> followedBy(Slice<T> next) {
        return new Slice<>(Stream.concat(items.stream(), next.items.stream()).toList(),
                Stream.concat(cursors.stream(), next.cursors.stream()).toList(),
                new PageInfo(next.pageInfo.hasNextPage(), pageInfo.hasPreviousPage(),
                        cursors.isEmpty() ? next.pageInfo.startCursor() : pageInfo.startCursor(),
                        next.pageInfo.endCursor()));
    }

    /** The same page with other items. */
    public <R> Slice<R> map(Function<T, R> made) {
        return new Slice<>(items.stream().map(made).toList(), cursors, pageInfo);
    }

    /** The edges of the page. */
    public <E> List<E> edges(BiFunction<String, T, E> edge) {
        return IntStream.range(0, items.size()).mapToObj(i -> edge.apply(cursors.get(i), items.get(i))).toList();
    }

    /** The cursor after an empty page that is not the last. */
    private static @Nullable String nextPage(BoxPage<?> page) {
        return page.nextMarker() == null ? null : new Cursor(page.nextMarker(), 0).encode();
    }

    /** The position after an entry. After the last one of a page it is the start of the next page, if there is one. */
    private static Cursor after(int entry, BoxPage<?> page, Cursor from) {
        boolean last = entry == page.entries().size() - 1;
        return last && page.nextMarker() != null
                ? new Cursor(page.nextMarker(), 0)
                : new Cursor(from.marker(), entry + 1);
    }
}
