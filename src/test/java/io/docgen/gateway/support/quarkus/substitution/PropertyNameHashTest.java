package io.docgen.gateway.support.quarkus.substitution;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertyName;
import org.junit.jupiter.api.Test;

class PropertyNameHashTest {

    /** If this fails, SmallRye Config counts segments itself: compare the start without {@link PropertyNameHash}. */
    @Test
    void isNeeded() {
        assertThat(PropertyName.name("a.*").hashCode()).isEqualTo(PropertyName.name("a.*.b.c").hashCode());
    }
}
