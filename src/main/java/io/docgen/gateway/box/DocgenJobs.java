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

    /**
     * @param batchId digits, see {@link BoxId}
     * @param marker where the page starts, as Box gave it, or null for the first page
     * @param limit 1 to 1000; Box silently takes 1000 for more
     */
    public Uni<BoxPage<BoxDocgenJob>> ofBatch(String batchId, String marker, int limit) {
        return reads.current().once("docgen_batch_jobs/" + batchId + "?limit=" + limit + "&marker=" + marker,
                authorization -> client.batchJobs(authorization, batchId, marker, limit)
                        .invoke(page -> page.entries().forEach(DocgenJobs::checked)));
    }

    private static BoxDocgenJob checked(BoxDocgenJob job) {
        if (job == null || !job.isComplete()) {
            throw CallFailure.unreadable(null);
        }
        return job;
    }
}
