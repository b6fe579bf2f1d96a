package io.docgen.gateway.batch;

import io.docgen.gateway.box.DocgenJobs;
import io.docgen.gateway.job.DocgenJobConnection;
import io.docgen.gateway.paging.MarkerPaging;
import io.docgen.gateway.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;

/** The fields of a batch that take a call to Box. */
@GraphQLApi
public class DocgenBatchApi {

    private final DocgenJobs jobs;

    DocgenBatchApi(DocgenJobs jobs) {
        this.jobs = jobs;
    }

    @Description("The jobs of the batch, a page at a time.")
    public Uni<DocgenJobConnection> jobs(@Source DocgenBatch batch,
            @DefaultValue(PageRequest.DEFAULT_FIRST) @Description("How many jobs at most, 1 to 100.") Integer first,
            @Description("The cursor behind which the page begins; the start of the list if left out.") String after) {
        PageRequest page = PageRequest.of(first, after);
        return MarkerPaging.read(page, (marker, limit) -> jobs.ofBatch(batch.id(), marker, limit))
                .map(DocgenJobConnection::of);
    }
}
