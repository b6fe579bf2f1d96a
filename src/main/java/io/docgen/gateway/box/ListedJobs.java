package io.docgen.gateway.box;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.box.loader.BoxPage;
import io.docgen.gateway.shared.OtherReplicas;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What only lists return of jobs, remembered for the caller who has read them. Without it a client with a normalized
 * cache would lose it whenever it reads one of the jobs otherwise. The replicas share it.
 */
@Startup
@Singleton
class ListedJobs {

    private static final String TOPIC = "listed-jobs";
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final long MAX_JOBS = 20_000;
    /** A job with its key takes about 500 bytes; all of them may take a 64th of the heap. */
    private static final long HEAP_BYTES_PER_JOB = 64 * 500;

    private final OtherReplicas others;
    private final Cache<String, ListedJob> jobs = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(Math.min(MAX_JOBS, Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_JOB)).build();

    ListedJobs(OtherReplicas others) {
        this.others = others;
        others.subscribe(TOPIC, this::listedElsewhere);
    }

    /**
     * Remembers a page of the list that has all fields, in place of what was known before.
     *
     * @return completes when the other replicas get to know it, or cannot. Never fails
     */
    Uni<Void> remember(String caller, BoxPage<BoxDocgenJob> page) {
        Map<String, ListedJob> news = new HashMap<>();
        for (BoxDocgenJob job : page.entries()) {
            if (job != null) { // readable
                String key = key(caller, job.id());
                ListedJob returned = ListedJob.of(job);
                if (!returned.equals(jobs.getIfPresent(key))) {
                    jobs.put(key, returned);
                    news.put(job.id(), returned);
                }
            }
        }
        return news.isEmpty()
                ? Uni.createFrom().voidItem()
                : others.publish(TOPIC, () -> caller + ' ' + encoded(news));
    }

    private static String encoded(Map<String, ListedJob> news) {
        JsonObject encoded = new JsonObject();
        news.forEach((id, job) -> encoded.put(id, job.encoded()));
        return encoded.encode();
    }

    private void listedElsewhere(String message) {
        String[] callerAndJobs = message.split(" ", 2);
        JsonObject news = new JsonObject(callerAndJobs[1]);
        news.fieldNames().forEach(id -> {
            String key = key(callerAndJobs[0], id);
            ListedJob returned = ListedJob.decoded(news.getJsonArray(id));
            ListedJob known = jobs.getIfPresent(key);
            jobs.put(key, known == null ? returned : returned.or(known)); // it may not be whole
        });
    }

    /** The page of another list with what is known of its jobs. */
    BoxPage<BoxDocgenJob> completed(String caller, BoxPage<BoxDocgenJob> page) {
        List<BoxDocgenJob> entries = new ArrayList<>(page.entries());
        boolean changed = false;
        for (int i = 0; i < entries.size(); i++) {
            BoxDocgenJob job = entries.get(i);
            if (job != null) { // readable
                entries.set(i, completed(caller, job));
                changed |= !Objects.equals(entries.get(i), job);
            }
        }
        return changed ? new BoxPage<>(entries, page.nextMarker()) : page;
    }

    /** The job with what is known of it. What it has itself is remembered. */
    BoxDocgenJob completed(String caller, BoxDocgenJob job) {
        String key = key(caller, job.id());
        ListedJob known = jobs.getIfPresent(key);
        ListedJob returned = ListedJob.of(job);
        if (returned.equals(ListedJob.NOTHING)) {
            return known == null ? job : known.in(job);
        }
        ListedJob all = known == null ? returned : returned.or(known);
        if (!all.equals(known)) {
            jobs.put(key, all);
        }
        return all.equals(returned) ? job : all.in(job);
    }

    private static String key(String caller, String jobId) {
        return caller + ' ' + jobId;
    }
}
