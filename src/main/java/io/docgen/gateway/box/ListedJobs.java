package io.docgen.gateway.box;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.docgen.gateway.box.loader.BoxPage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What only lists return of jobs, remembered for the caller who has read them. Without it a client with a normalized
 * cache would lose it whenever it reads one of the jobs otherwise.
 */
@Singleton
class ListedJobs {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final long MAX_JOBS = 20_000;
    /** A job with its key takes about 500 bytes; all of them may take a 64th of the heap. */
    private static final long HEAP_BYTES_PER_JOB = 64 * 500;

    private final Cache<String, Listed> jobs = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(Math.min(MAX_JOBS, Runtime.getRuntime().maxMemory() / HEAP_BYTES_PER_JOB)).build();

    private static final Listed NOTHING = new Listed(null, null, null, null);

    /** Remembers a page of the list that has all fields, in place of what was known before. */
    BoxPage<BoxDocgenJob> remember(String caller, BoxPage<BoxDocgenJob> page) {
        for (BoxDocgenJob job : page.entries()) {
            if (job != null) { // readable
                String key = caller + ' ' + job.id();
                Listed returned = Listed.of(job);
                if (!returned.equals(jobs.getIfPresent(key))) {
                    jobs.put(key, returned);
                }
            }
        }
        return page;
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
        String key = caller + ' ' + job.id();
        Listed known = jobs.getIfPresent(key);
        Listed returned = Listed.of(job);
        if (returned.equals(NOTHING)) {
            return known == null ? job : known.in(job);
        }
        Listed all = known == null ? returned : returned.or(known);
        if (!all.equals(known)) {
            jobs.put(key, all);
        }
        return all.equals(returned) ? job : all.in(job);
    }

    private record Listed(@Nullable OffsetDateTime createdAt, @Nullable BoxReference createdBy,
            @Nullable BoxReference enterprise, @Nullable String source) {

        static Listed of(BoxDocgenJob job) {
            return new Listed(job.createdAt(), job.createdBy(), job.enterprise(), job.source());
        }

        Listed or(Listed before) {
            return new Listed(either(createdAt, before.createdAt), either(createdBy, before.createdBy),
                    either(enterprise, before.enterprise), either(source, before.source));
        }

        BoxDocgenJob in(BoxDocgenJob job) {
            return new BoxDocgenJob(job.id(), job.status(), job.outputType(), job.batch(), job.templateFile(),
                    job.templateFileVersion(), job.outputFile(), job.outputFileVersion(), job.failures(), createdAt,
                    createdBy, enterprise, source);
        }

        private static <T> @Nullable T either(@Nullable T now, @Nullable T before) {
            return now == null ? before : now;
        }

        /** Written out, because native executables interpret the generated method, which is slow. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Listed listed && Objects.equals(createdAt, listed.createdAt)
                    && Objects.equals(createdBy, listed.createdBy) && Objects.equals(enterprise, listed.enterprise)
                    && Objects.equals(source, listed.source);
        }

        @Override
        public int hashCode() {
            return Objects.hash(createdAt, createdBy, enterprise, source);
        }
    }
}
