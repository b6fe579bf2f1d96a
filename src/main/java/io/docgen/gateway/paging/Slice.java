package io.docgen.gateway.paging;

import io.docgen.gateway.box.read.BoxPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One page of a Relay connection, cut from a page of Box's.
 *
 * @param cursors one for each of the items, in their order
 */
public record Slice<T>(List<T> items, List<String> cursors, PageInfo pageInfo) {

    /**
     * @param page what Box gave from the marker of {@code from}, {@code from.skip} entries to be left out included
     * @param continued whether this is not the first page of the list
     */
    static <T> Slice<T> cut(BoxPage<T> page, Cursor from, int first, boolean continued) {
        int size = page.entries().size();
        int start = Math.min(from.skip(), size);
        int end = Math.min(start + first, size);
        List<T> items = new ArrayList<>(page.entries().subList(start, end));
        List<String> cursors = IntStream.range(start, end).mapToObj(i -> after(i, page, from).encode()).toList();
        boolean more = end < size || page.nextMarker() != null;
        String startCursor = cursors.isEmpty() ? null : cursors.get(0);
        String endCursor = cursors.isEmpty() ? nextPage(page) : cursors.get(cursors.size() - 1);
        return new Slice<>(items, cursors, new PageInfo(more, continued, startCursor, endCursor));
    }

    /** The same page of something that is made of the items. */
    public <R> Slice<R> map(Function<T, R> made) {
        return new Slice<>(items.stream().map(made).toList(), cursors, pageInfo);
    }

    /** The edges of the page. */
    public <E> List<E> edges(BiFunction<String, T, E> edge) {
        return IntStream.range(0, items.size()).mapToObj(i -> edge.apply(cursors.get(i), items.get(i))).toList();
    }

    /** Lets the reader go on from a page that is empty although more is to come. */
    private static String nextPage(BoxPage<?> page) {
        return page.nextMarker() == null ? null : new Cursor(page.nextMarker(), 0).encode();
    }

    /** The place after an entry: after the last one of a page that is the start of the next page, if there is one. */
    private static Cursor after(int entry, BoxPage<?> page, Cursor from) {
        boolean last = entry == page.entries().size() - 1;
        return last && page.nextMarker() != null
                ? new Cursor(page.nextMarker(), 0)
                : new Cursor(from.marker(), entry + 1);
    }
}
