package io.docgen.gateway.docgen.job;

import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Reads jobs as nodes. */
@Singleton
class JobReader implements NodeReader<DocgenJob> {

    private final DocgenJobsClient jobs;

    JobReader(DocgenJobsClient jobs) {
        this.jobs = jobs;
    }

    @Override
    public Class<DocgenJob> type() {
        return DocgenJob.class;
    }

    @Override
    public String key(DocgenJob job) {
        return job.id();
    }

    @Override
    public Uni<DocgenJob> read(ResolvedField field, String argument, String key) {
        return jobs.job(field.operation(), BoxId.requireOpaque(argument, key)).map(DocgenJob::of);
    }
}
