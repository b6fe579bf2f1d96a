package io.docgen.gateway.docgen.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedGroupTest {

    private static WatchedGroup group(int batches) {
        List<String> ids = IntStream.range(0, batches).mapToObj(String::valueOf).toList();
        return new WatchedGroup(null, null, ids); // nothing is read
    }

    @ParameterizedTest
    @CsvSource({"1,1", "5,1", "6,2", "25,5"})
    void isAskedForLessOftenTheMoreBatchesItHas(int batches, int intervals) {
        assertThat(group(batches).intervals()).isEqualTo(intervals);
    }
}
