package io.docgen.gateway.docgen.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.docgen.job.DocgenJob;
import io.docgen.gateway.testsupport.BoxExamples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that takes updates when it likes knows in the end what one knows that takes them all. */
class BatchUpdatesTest {

    private static final String[] STATUSES = {"submitted", "pending", "failed", "completed"};

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final BatchUpdates updates = new BatchUpdates("b");
    private final Map<String, String> told = new HashMap<>();
    private WatchedBatch.Jobs state;

    private static BoxDocgenJob job(int id, String status) {
        String json = BoxExamples.job("" + id, "1", "2", "3", "4").replace("\"completed\"", "\"" + status + "\"");
        try {
            return JSON.readValue(json, BoxDocgenJob.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private News<WatchedBatch.Jobs> read(List<BoxDocgenJob> jobs) {
        WatchedBatch.Jobs read = WatchedBatch.Jobs.first(List.copyOf(jobs), true);
        state = state == null ? read : read.after(state);
        return new News<>(state, null, Poll.first(), false);
    }

    /** Returns whether there was an update. */
    private boolean take(News<WatchedBatch.Jobs> news, boolean isNew) {
        DocgenBatchUpdate update = updates.next(news, isNew);
        assertThat(update != null || !isNew).as("new news have an update").isTrue();
        if (update == null) {
            return false;
        }
        assertThat(update.changedJobs()).hasSizeLessThanOrEqualTo(DocgenBatchUpdate.MAX_JOBS);
        for (DocgenJob job : update.changedJobs()) {
            told.put(job.id(), job.rawStatus());
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areCompleteHoweverTheyAreTaken(long seed) {
        Random random = new Random(seed);
        List<BoxDocgenJob> jobs = new ArrayList<>();
        News<WatchedBatch.Jobs> news = null;
        for (int poll = 0; poll < 200; poll++) {
            int more = random.nextInt(poll < 3 ? 300 : 5);
            for (int i = 0; i < more; i++) {
                jobs.add(job(jobs.size(), STATUSES[0]));
            }
            for (int i = random.nextInt(10); i > 0 && !jobs.isEmpty(); i--) {
                int at = random.nextInt(jobs.size());
                int id = Integer.parseInt(jobs.get(at).id());
                jobs.set(at, job(id, STATUSES[random.nextInt(STATUSES.length)]));
            }
            if (random.nextInt(20) == 0) {
                Collections.shuffle(jobs, random);
            }
            news = read(jobs);
            int taken = random.nextInt(4);
            for (int i = 0; i < taken && take(news, i == 0); i++) {
                // some of the updates, or all, or none
            }
        }
        take(news, true);
        while (take(news, false)) {
            // the rest
        }
        assertThat(told).hasSize(jobs.size());
        jobs.forEach(job -> assertThat(told).containsEntry(job.id(), job.status()));
    }

    @Test
    void tellAChangeOnce() {
        List<BoxDocgenJob> jobs = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            jobs.add(job(i, "pending"));
        }
        News<WatchedBatch.Jobs> first = read(jobs);
        assertThat(List.of(take(first, true), take(first, false), take(first, false), take(first, false)))
                .containsExactly(true, true, true, false);
        jobs.set(7, job(7, "failed"));
        News<WatchedBatch.Jobs> second = read(jobs);
        assertThat(updates.next(second, true).changedJobs()).singleElement()
                .satisfies(job -> assertThat(job.id()).isEqualTo("7"));
        assertThat(updates.next(second, false)).isNull();
    }
}
