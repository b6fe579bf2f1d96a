package io.docgen.gateway.docgen.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

class LateWritesTest {

    /** Anybody with a token adds one with each request while the store is away. */
    @Test
    void areBounded() {
        LateWrites late = new LateWrites();
        for (int i = 0; i < 2 * LateWrites.MAX; i++) {
            late.add(Uni.createFrom().nothing());
        }
        assertThat(late.pending()).isEqualTo(LateWrites.MAX);
    }

    @Test
    void areForgottenOnceTheyAreWritten() {
        LateWrites late = new LateWrites();
        late.add(Uni.createFrom().voidItem());
        assertThat(late.pending()).isZero();
    }
}
