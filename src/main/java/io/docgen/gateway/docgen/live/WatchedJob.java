package io.docgen.gateway.docgen.live;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.RequestedBatches;
import io.docgen.gateway.docgen.job.DocgenJob;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.stream.Stream;

/** One job. */
record WatchedJob(DocgenJobsClient jobs, RequestedBatches requested, String id) implements Watched<BoxDocgenJob> {

    /** With its references and failures of ordinary length. */
    static final long BYTES_OF_JOB = 900;

    @Override
    public String name() {
        return "docgen_jobs/" + id;
    }

    @Override
    public Uni<BoxDocgenJob> read(OperationContext operation) {
        return jobs.job(operation, id).call(job -> requested.jobsOf(job.batch().id())); // for batchesIn()
    }

    @Override
    public boolean isChanged(BoxDocgenJob before, BoxDocgenJob now) {
        return haveChanged(before, now);
    }

    /** A job that has ended may get its file later. */
    static boolean haveChanged(BoxDocgenJob before, BoxDocgenJob now) {
        return !before.status().equals(now.status()) || !Objects.equals(before.outputFile(), now.outputFile());
    }

    @Override
    public boolean isDone(BoxDocgenJob job) {
        return job.isDone();
    }

    @Override
    public Stream<String> items(BoxDocgenJob job) {
        return itemsOf(job);
    }

    @Override
    public long bytes(BoxDocgenJob job) {
        return BYTES_OF_JOB;
    }

    static Stream<String> itemsOf(BoxDocgenJob job) {
        Stream<String> known = Stream.of(job.id(), job.batch().id(), job.templateFile().id());
        return job.outputFile() == null ? known : Stream.concat(known, Stream.of(job.outputFile().id()));
    }

    static DocgenJobUpdate update(News<BoxDocgenJob> news) {
        BoxDocgenJob job = news.state();
        return new DocgenJobUpdate(job == null ? null : DocgenJob.of(job), news.delay());
    }
}
