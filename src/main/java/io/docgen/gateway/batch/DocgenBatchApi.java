package io.docgen.gateway.batch;

import io.docgen.gateway.box.BoxId;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.engine.ResultWarnings;
import io.docgen.gateway.job.DocgenJob;
import io.docgen.gateway.job.DocgenJobConnection;
import io.docgen.gateway.relay.MarkerPaging;
import io.docgen.gateway.relay.PageRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The query for a batch, and the fields of a batch that take a call to Box. */
@GraphQLApi
public class DocgenBatchApi {

    private final DocgenJobsClient jobs;
    private final BatchResolver batches;
    private final ResultWarnings warnings;

    DocgenBatchApi(DocgenJobsClient jobs, BatchResolver batches, ResultWarnings warnings) {
        this.jobs = jobs;
        this.batches = batches;
        this.warnings = warnings;
    }

    @Query
    @Description("One batch, by its id. Takes no call: if there is no such batch, or you may not see it, its `jobs` and "
            + "`progress` are null with a NOT_FOUND error.")
    public Uni<DocgenBatch> docgenBatch(@Id @NonNull @Description("The id of the batch, a UUID.") String id) {
        return Uni.createFrom().item(batches.batch(BoxId.requireOpaque("id", id)));
    }

    /** A {@code Uni} although the batch is at hand: SmallRye moves everything else to a worker thread. */
    @NonNull
    @Description("The batch the job was requested in.")
    public Uni<DocgenBatch> batch(@Source DocgenJob job) {
        return Uni.createFrom().item(batches.batch(job.batchReference().id()));
    }

    @Description("The jobs of the batch, a page at a time. One that cannot be read is left out, with a warning in "
            + "`extensions.warnings`.")
    public Uni<DocgenJobConnection> jobs(@Source DocgenBatch batch,
            @DefaultValue(PageRequest.DEFAULT_FIRST) @Description("How many jobs at most, 1 to 100.") Integer first,
            @Description("The cursor behind which the page begins; the start of the list if left out.") String after) {
        PageRequest page = PageRequest.of(first, after);
        return MarkerPaging.read(batch.counted() ? page.ofWholePages() : page, jobs.ofBatch(batch.id()), warnings.ofList())
                .map(DocgenJobConnection::of);
    }

    @Description("How many jobs have come how far. One call to Box for every 1000 jobs, which `jobs` shares.")
    public Uni<DocgenBatchProgress> progress(@Source DocgenBatch batch) {
        return BatchProgressCounter.of(jobs.ofBatch(batch.id()));
    }
}
