package io.docgen.gateway.support.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContextPropagationTest {

    @Test
    void isDisabled() {
        assertThat(Uni.createFrom().item(1).getClass().getName()).startsWith("io.smallrye.mutiny.");
    }
}
