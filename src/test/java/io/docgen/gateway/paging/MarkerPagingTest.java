package io.docgen.gateway.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.read.BoxPage;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkerPagingTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void asksBoxForNoMoreThanThePageNeeds() {
        read(PageRequest.of(7, null), Map.of("null", page("next", "a", "b")));
        assertThat(asked).containsExactly("null limit 7");
    }

    @Test
    void takesAShortPageAsItIs() {
        Slice<String> slice = read(PageRequest.of(10, null), Map.of("null", page("next", "a")));
        assertThat(slice.items()).containsExactly("a");
        assertThat(slice.pageInfo().hasNextPage()).isTrue();
        assertThat(Cursor.decode(slice.pageInfo().endCursor())).isEqualTo(new Cursor("next", 0));
    }

    @Test
    void walksOverEmptyPagesThatHaveANextOne() {
        Slice<String> slice = read(PageRequest.of(2, null),
                Map.of("null", page("m1"), "m1", page("m2"), "m2", page(null, "a")));
        assertThat(slice.items()).containsExactly("a");
        assertThat(slice.pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void givesUpOnEmptyPagesThatNeverEnd() {
        Slice<String> slice = read(PageRequest.of(2, null), Map.of("null", page("m"), "m", page("m")));
        assertThat(slice.items()).isEmpty();
        assertThat(slice.pageInfo().hasNextPage()).isTrue();
        assertThat(Cursor.decode(slice.pageInfo().endCursor())).isEqualTo(new Cursor("m", 0));
        assertThat(asked).hasSize(4);
    }

    @Test
    void copesWithABoxThatGivesMoreThanWasAskedFor() {
        Map<String, BoxPage<String>> box = Map.of("null", page(null, "a", "b", "c", "d"));
        Slice<String> first = read(PageRequest.of(3, null), box);
        assertThat(first.items()).containsExactly("a", "b", "c");
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        Slice<String> second = read(PageRequest.of(3, first.pageInfo().endCursor()), box);
        assertThat(second.items()).containsExactly("d");
        assertThat(second.pageInfo().hasNextPage()).isFalse();
    }

    @Test
    void neverAsksForMoreThanBoxGivesAtOnce() {
        read(PageRequest.of(100, new Cursor("m", 950).encode()), Map.of("m", page("next", "a")));
        assertThat(asked).first().isEqualTo("m limit 1000");
    }

    private Slice<String> read(PageRequest request, Map<String, BoxPage<String>> pages) {
        return MarkerPaging.<String>read(request, (marker, limit) -> {
            asked.add(marker + " limit " + limit);
            return Uni.createFrom().item(pages.getOrDefault(String.valueOf(marker), page(null)));
        }).await().indefinitely();
    }

    private static BoxPage<String> page(String nextMarker, String... entries) {
        return new BoxPage<>(List.of(entries), nextMarker);
    }
}
