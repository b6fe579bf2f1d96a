package io.docgen.gateway.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UploadPaceTest {

    private static final int PART = (int) UploadBudget.BYTES_OF_FILE;

    private final UploadPace pace = new UploadPace(20, 100);

    @Test
    void singleBytesDoNotPayForMoreTime() {
        pace.received(1, 110);
        pace.received(PART - 2, 119);
        assertThat(pace.isTooSlow(120)).isFalse();
        assertThat(pace.isTooSlow(121)).isTrue();
    }

    @Test
    void aPartOfTheFilePaysForTheNext() {
        pace.begin(115);
        pace.received(PART, 130);
        assertThat(pace.isTooSlow(150)).isFalse();
        assertThat(pace.isTooSlow(151)).isTrue();
    }

    @Test
    void noTimePassesWhileNothingIsRead() {
        pace.pause(110);
        assertThat(pace.isTooSlow(500)).isFalse();
        pace.resume(510);
        assertThat(pace.isTooSlow(520)).isFalse();
        assertThat(pace.isTooSlow(521)).isTrue();
    }
}
