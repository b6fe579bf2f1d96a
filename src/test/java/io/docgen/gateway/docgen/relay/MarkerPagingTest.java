package io.docgen.gateway.docgen.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.loader.BoxEntry;
import io.docgen.gateway.box.loader.BoxPage;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkerPagingTest {

    private final List<String> asked = new ArrayList<>();
    private final List<Integer> leftOut = new ArrayList<>();

    @Test
    void requestsNoMoreThanThePageNeeds() {
        read(PageRequest.of(7, null), Map.of("null", page("next", "a", "b")));
        assertThat(asked).containsExactly("null limit 7");
    }

    @Test
    void acceptsAShortPage() {
        Slice<Letter> slice = read(PageRequest.of(10, null), Map.of("null", page("next", "a")));
        assertThat(slice.items()).map(Letter::text).containsExactly("a");
        assertThat(slice.pageInfo().hasNextPage()).isTrue();
        assertThat(Cursor.decode(slice.pageInfo().endCursor())).isEqualTo(new Cursor("next", 0));
    }

    @Test
    void skipsEmptyPages() {
        Slice<Letter> slice = read(PageRequest.of(2, null),
                Map.of("null", page("m1"), "m1", page("m2"), "m2", page(null, "a")));
        assertThat(slice.items()).map(Letter::text).containsExactly("a");
        assertThat(slice.pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void stopsAfterSomeEmptyPages() {
        Slice<Letter> slice = read(PageRequest.of(2, null), Map.of("null", page("m"), "m", page("m")));
        assertThat(slice.items()).isEmpty();
        assertThat(slice.pageInfo().hasNextPage()).isTrue();
        assertThat(Cursor.decode(slice.pageInfo().endCursor())).isEqualTo(new Cursor("m", 0));
        assertThat(asked).hasSize(4);
    }

    @Test
    void acceptsMoreEntriesThanRequested() {
        Map<String, BoxPage<Letter>> box = Map.of("null", page(null, "a", "b", "c", "d"));
        Slice<Letter> first = read(PageRequest.of(3, null), box);
        assertThat(first.items()).map(Letter::text).containsExactly("a", "b", "c");
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        Slice<Letter> second = read(PageRequest.of(3, first.pageInfo().endCursor()), box);
        assertThat(second.items()).map(Letter::text).containsExactly("d");
        assertThat(second.pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void neverRequestsMoreThanTheLargestPage() {
        read(PageRequest.of(100, new Cursor("m", 950).encode()), Map.of("m", page("next", "a")));
        assertThat(asked).first().isEqualTo("m limit 1000");
    }

    @Test
    void keepsReadableEntriesAndAllCursors() {
        Map<String, BoxPage<Letter>> box = Map.of("null", new BoxPage<>(
                Arrays.asList(new Letter("a"), null, new Letter(""), new Letter("d"), null), null));
        Slice<Letter> first = read(PageRequest.of(3, null), box);
        assertThat(first.items()).containsExactly(new Letter("a"));
        assertThat(leftOut).containsExactly(1, 2);
        Slice<Letter> second = read(PageRequest.of(3, first.pageInfo().endCursor()), box);
        assertThat(second.items()).containsExactly(new Letter("d"));
        assertThat(second.pageInfo().hasNextPage()).isFalse();
        assertThat(leftOut).containsExactly(1, 2, 1);
    }

    @Test
    void continuesAfterAnUnreadablePage() {
        Slice<Letter> slice = read(PageRequest.of(2, null), Map.of(
                "null", new BoxPage<>(Arrays.asList(null, null), "m"), "m", page(null, "a")));
        assertThat(slice.items()).containsExactly(new Letter("a"));
        assertThat(leftOut).containsExactly(0, 1);
    }

    @Test
    void hasCursorsBeyondTheThousandThatBoxDocuments() {
        Map<String, BoxPage<Letter>> box = Map.of("null",
                page(null, Collections.nCopies(1500, "x").toArray(String[]::new)));
        Slice<Letter> slice = read(PageRequest.of(100, new Cursor(null, 1400).encode()), box);
        assertThat(slice.items()).hasSize(100);
        assertThat(slice.pageInfo().hasNextPage()).isFalse();
    }

    private Slice<Letter> read(PageRequest request, Map<String, BoxPage<Letter>> pages) {
        return MarkerPaging.<Letter>read(request, (marker, limit) -> {
            asked.add(marker + " limit " + limit);
            return Uni.createFrom().item(pages.getOrDefault(String.valueOf(marker), page(null)));
        }, leftOut::add).await().indefinitely();
    }

    private static BoxPage<Letter> page(String nextMarker, String... entries) {
        return new BoxPage<>(Stream.of(entries).map(Letter::new).toList(), nextMarker);
    }

    private record Letter(String text) implements BoxEntry {

        @Override
        public boolean isComplete() {
            return !text.isEmpty();
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
