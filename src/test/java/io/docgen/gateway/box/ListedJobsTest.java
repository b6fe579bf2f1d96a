package io.docgen.gateway.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.loader.BoxPage;
import io.docgen.gateway.testsupport.MemoryReplicas;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedJobsTest {

    private static final OffsetDateTime CREATED = OffsetDateTime.parse("2026-05-11T17:56:11Z");
    private static final BoxReference ADA = new BoxReference("5");
    private static final BoxReference ENTERPRISE = new BoxReference("6");

    private final MemoryReplicas replicas = new MemoryReplicas();
    private final ListedJobs listed = new ListedJobs(replicas.join());
    private final ListedJobs elsewhere = new ListedJobs(replicas.join());

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
        listed.remember("alice", page).await().indefinitely();
        assertThat(listed.completed("alice", bare("7"))).isEqualTo(full);
        BoxPage<BoxDocgenJob> bare = new BoxPage<>(Arrays.asList(null, bare("7"), bare("8")), null);
        assertThat(listed.completed("alice", bare).entries()).containsExactly(null, full, bare("8"));
    }

    @Test
    void completesAJobThatAnotherReplicaHasListed() {
        BoxDocgenJob full = job("7", CREATED, ADA, "api");
        BoxDocgenJob odd = job("8", CREATED.plusNanos(1), null, "Ada's \"own\" source");
        listed.remember("alice", new BoxPage<>(Arrays.asList(full, null, odd, bare("9")), "next"));
        assertThat(elsewhere.completed("alice", bare("7"))).isEqualTo(full);
        assertThat(elsewhere.completed("alice", bare("8"))).isEqualTo(job("8", CREATED.plusNanos(1), null, null));
        assertThat(elsewhere.completed("bob", bare("7"))).isEqualTo(bare("7"));
        assertThat(replicas.text()).doesNotContain("Ada");
    }

    @Test
    void publishesOnlyWhatIsNew() {
        BoxPage<BoxDocgenJob> page = new BoxPage<>(List.of(job("7", CREATED, ADA, "api")), null);
        listed.remember("alice", page);
        String published = replicas.text();
        listed.remember("alice", page);
        assertThat(replicas.text()).isEqualTo(published);
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
        listed.remember("alice", new BoxPage<>(List.of(bare("7")), null)).await().indefinitely();
        assertThat(listed.completed("alice", bare("7"))).isEqualTo(bare("7"));
    }
}
