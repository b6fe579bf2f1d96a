package io.docgen.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TakenNamesTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    private final TakenNames names = new TakenNames();

    @Test
    void addsATimeToANameThatIsTaken() {
        assertThat(free("0")).isEqualTo("A.pdf");
        names.set(SandboxUser.ALICE, "1", "0", "A.pdf");

        assertThat(free("0")).isEqualTo("A_2026-02-03-04-05-06-789.pdf");
        assertThat(free("7")).isEqualTo("A.pdf");
        assertThat(names.free(SandboxUser.BOB, "0", "A", ".pdf", NOW)).isEqualTo("A.pdf");
    }

    @Test
    void isFreeAgainAfterTheFileIsRemovedMovedOrRenamed() {
        names.set(SandboxUser.ALICE, "1", "0", "A.pdf");
        names.set(SandboxUser.ALICE, "1", "7", "A.pdf");
        assertThat(free("0")).isEqualTo("A.pdf");
        names.set(SandboxUser.ALICE, "1", null, "A.pdf");
        assertThat(free("7")).isEqualTo("A.pdf");
        names.remove("1");
        names.remove("1");
        assertThat(names.fileOf(SandboxUser.ALICE, "7", "A.pdf")).isNull();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void takesNoLongerForManyEqualNames() {
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            String free = free("0");
            assertThat(given.add(free)).isTrue();
            names.set(SandboxUser.ALICE, "" + i, "0", free);
        }
    }

    private String free(String folderId) {
        return names.free(SandboxUser.ALICE, folderId, "A", ".pdf", NOW);
    }
}
