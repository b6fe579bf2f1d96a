package io.docgen.gateway.box;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Box's Doc Gen jobs. Call from the body of a resolver method; every {@code Uni} fails with {@link BoxException} alone.
 */
@ApplicationScoped
public class DocgenJobs {

    private final DocgenClient client;
    private final ReadsOfOperation reads;

    DocgenJobs(@RestClient DocgenClient client, ReadsOfOperation reads) {
        this.client = client;
        this.reads = reads;
    }

    /** @param id digits, see {@link BoxId} */
    public Uni<BoxDocgenJob> job(String id) {
        return reads.current().once("docgen_jobs/" + id, authorization -> client.job(authorization, id)
                .map(DocgenJobs::checked));
    }

    /** The caller's own jobs, in the full variant. */
    public BoxList<BoxDocgenJob> all() {
        return list("docgen_jobs", client::jobs);
    }

    /** @param batchId digits, see {@link BoxId} */
    public BoxList<BoxDocgenJob> ofBatch(String batchId) {
        return list("docgen_batch_jobs/" + batchId, (authorization, marker, limit) ->
                client.batchJobs(authorization, batchId, marker, limit));
    }

    private BoxList<BoxDocgenJob> list(String name, PageCall call) {
        Reads current = reads.current();
        return (marker, limit) -> current.once(name + "?limit=" + limit + "&marker=" + marker, authorization -> call
                .page(authorization, marker, limit)
                .invoke(page -> page.entries().forEach(DocgenJobs::checked)));
    }

    @FunctionalInterface
    private interface PageCall {

        Uni<BoxPage<BoxDocgenJob>> page(String authorization, String marker, int limit);
    }

    private static BoxDocgenJob checked(BoxDocgenJob job) {
        if (job == null || !job.isComplete()) {
            throw CallFailure.unreadable(null);
        }
        return job;
    }
}
