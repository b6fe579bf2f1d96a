package io.docgen.gateway.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.loader.BoxPage;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedJobsTest {

    private static final OffsetDateTime CREATED = OffsetDateTime.parse("2026-05-11T17:56:11Z");
    private static final BoxReference ADA = new BoxReference("5");
    private static final BoxReference ENTERPRISE = new BoxReference("6");

    private final ListedJobs listed = new ListedJobs();

    private static BoxDocgenJob job(String id, OffsetDateTime createdAt, BoxReference createdBy, String source) {
        BoxReference file = new BoxReference("1");
        return new BoxDocgenJob(id, "completed", "pdf", new BoxReference("2"), file, file, file, file, null, createdAt,
                createdBy, createdBy == null ? null : ENTERPRISE, source);
    }

    private static BoxDocgenJob bare(String id) {
        return job(id, null, null, null);
    }

    @Test
    void completesAJobThatAListHasTold() {
        BoxDocgenJob full = job("7", CREATED, ADA, "api");
        BoxPage<BoxDocgenJob> page = new BoxPage<>(Arrays.asList(full, null), "next");
        assertThat(listed.remember("alice", page)).isSameAs(page);
        assertThat(listed.completed("alice", bare("7"))).isEqualTo(full);
        BoxPage<BoxDocgenJob> bare = new BoxPage<>(Arrays.asList(null, bare("7"), bare("8")), null);
        assertThat(listed.completed("alice", bare).entries()).containsExactly(null, full, bare("8"));
    }

    @Test
    void tellsNobodyElse() {
        listed.completed("alice", job("7", CREATED, ADA, "api"));
        assertThat(listed.completed("bob", bare("7"))).isEqualTo(bare("7"));
        assertThat(listed.completed("alice", bare("8"))).isEqualTo(bare("8"));
    }

    @Test
    void keepsTheMostOfSeveralLists() {
        listed.completed("alice", job("7", CREATED, null, null)); // of a template
        assertThat(listed.completed("alice", bare("7")).createdAt()).isEqualTo(CREATED);
        listed.completed("alice", job("7", CREATED, ADA, "api"));
        BoxDocgenJob again = listed.completed("alice", job("7", CREATED, null, null));
        assertThat(again.createdBy()).isEqualTo(ADA);
        assertThat(again.source()).isEqualTo("api");
        OffsetDateTime later = CREATED.plusDays(1);
        assertThat(listed.completed("alice", job("7", later, null, null)).createdAt()).isEqualTo(later);
        assertThat(listed.completed("alice", bare("7")).createdAt()).isEqualTo(later);
        listed.remember("alice", new BoxPage<>(List.of(bare("7")), null));
        assertThat(listed.completed("alice", bare("7"))).isEqualTo(bare("7"));
    }
}
