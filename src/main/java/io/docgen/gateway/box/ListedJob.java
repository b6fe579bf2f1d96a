package io.docgen.gateway.box;

import io.docgen.gateway.box.id.BoxId;
import io.vertx.core.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What only lists return of a job. */
record ListedJob(@Nullable OffsetDateTime createdAt, @Nullable BoxReference createdBy,
        @Nullable BoxReference enterprise,
        @Nullable String source) {

    static final ListedJob NOTHING = new ListedJob(null, null, null, null);

    static ListedJob of(BoxDocgenJob job) {
        return new ListedJob(job.createdAt(), job.createdBy(), job.enterprise(), job.source());
    }

    ListedJob or(ListedJob before) {
        return new ListedJob(either(createdAt, before.createdAt), either(createdBy, before.createdBy),
                either(enterprise, before.enterprise), either(source, before.source));
    }

    BoxDocgenJob in(BoxDocgenJob job) {
        return new BoxDocgenJob(job.id(), job.status(), job.outputType(), job.batch(), job.templateFile(),
                job.templateFileVersion(), job.outputFile(), job.outputFileVersion(), job.failures(), createdAt,
                createdBy, enterprise, source);
    }

    /** For other replicas: ids, a time, and a source such as {@code api}, and nothing that is not of this form. */
    JsonArray encoded() {
        return new JsonArray().add(createdAt == null ? null : createdAt.toString())
                .add(createdBy == null ? null : word(createdBy.id()))
                .add(enterprise == null ? null : word(enterprise.id())).add(word(source));
    }

    static ListedJob decoded(JsonArray fields) {
        String createdAt = fields.getString(0);
        return new ListedJob(createdAt == null ? null : OffsetDateTime.parse(createdAt),
                reference(fields.getString(1)), reference(fields.getString(2)), fields.getString(3));
    }

    private static @Nullable String word(@Nullable String text) {
        return text != null && BoxId.isOpaque(text) ? text : null;
    }

    private static @Nullable BoxReference reference(@Nullable String id) {
        return id == null ? null : new BoxReference(id);
    }

    private static <T> @Nullable T either(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }

    /** Written out, because native executables interpret the generated method, which is slow. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListedJob listed && Objects.equals(createdAt, listed.createdAt)
                && Objects.equals(createdBy, listed.createdBy) && Objects.equals(enterprise, listed.enterprise)
                && Objects.equals(source, listed.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(createdAt, createdBy, enterprise, source);
    }
}
