package io.docgen.gateway.docgen.job;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.BoxReference;
import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.docgen.file.File;
import io.docgen.gateway.docgen.file.FileResolver;
import io.docgen.gateway.docgen.file.FileVersion;
import io.docgen.gateway.docgen.relay.MarkerPaging;
import io.docgen.gateway.docgen.relay.PageRequest;
import io.docgen.gateway.docgen.user.User;
import io.docgen.gateway.docgen.user.UserResolver;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.graphql.schema.NodeReader;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.operation.ResultWarnings;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** The queries for jobs, and the fields of a job that lead to other types. */
@GraphQLApi
public class DocgenJobApi {

    private static final String TEMPLATE_FILE = "templateFile";
    private static final String OUTPUT_FILE = "outputFile";

    private final DocgenJobsClient jobs;
    private final FileResolver files;
    private final UserResolver users;

    DocgenJobApi(DocgenJobsClient jobs, FileResolver files, UserResolver users) {
        this.jobs = jobs;
        this.files = files;
        this.users = users;
    }

    @Query
    @Description("One document generation job. Null, with the error NOT_FOUND, if there is no such job or you "
            + "have no access.")
    @Cost(calls = 1)
    public Uni<DocgenJob> docgenJob(@Id @NonNull @Description("The id of the job.") String id, Context context) {
        return jobs.job(OperationContext.of(context), BoxId.requireOpaque("id", id)).map(DocgenJob::of);
    }

    @Query
    @Description("Your jobs, a page at a time. Box does not document their order. Oldest first was observed, so "
            + "without an `order` the newest jobs are on the last page. Box neither filters nor sorts: with a `filter` the "
            + "gateway reads up to 4 pages of 1000 jobs for a page, with `order: NEWEST` all pages up to the tenth.")
    @Cost(calls = 1, scanCalls = NewestJobs.MAX_PAGES - 1, scanArguments = "filter order")
    public Uni<DocgenJobConnection> docgenJobs(
            @DefaultValue(PageRequest.DEFAULT_FIRST) @Description("The maximum number of jobs, 1 to "
                    + "100.") Integer first,
            @Description("Start after this cursor, usually `pageInfo.endCursor` of the last page. Omit it for the "
                    + "first page.") String after,
            @Description("Which jobs to return; all without it.") DocgenJobFilter filter,
            @Description("The order of the jobs; `OLDEST` without it. A cursor is valid in one order.") DocgenJobOrder order,
            Context context) {
        PagedSource<BoxDocgenJob> list = jobs.jobs(OperationContext.of(context));
        Predicate<BoxDocgenJob> wanted = filter == null ? any -> true : filter.checked()::isMetBy;
        if (order == DocgenJobOrder.NEWEST) {
            return NewestJobs.of(list, wanted, PageRequest.of(first, null).first(), after);
        }
        PageRequest page = PageRequest.of(first, after);
        return MarkerPaging.read(filter == null ? page : page.ofWholePages(), list, wanted, ResultWarnings.of(context))
                .map(DocgenJobConnection::of);
    }

    @NonNull
    @Description("The template in its current version. `templateFileVersion` is the version that the job used.")
    @Cost(free = FileResolver.FREE, sharedInObject = TEMPLATE_FILE)
    public Uni<File> templateFile(@Source DocgenJob job, Context context) {
        return files.file(ResolvedField.of(context), job.templateFileReference().id());
    }

    @NonNull
    @Description("The version of the template that the job used.")
    @Cost(calls = 1, free = "id", sharedInObject = TEMPLATE_FILE)
    public Uni<FileVersion> templateFileVersion(@Source DocgenJob job, Context context) {
        return files.version(ResolvedField.of(context), job.templateFileReference().id(),
                job.templateFileVersionReference().id());
    }

    @Description("The generated document. Null until the job has completed, and if it failed.")
    @Cost(free = FileResolver.FREE, sharedInObject = OUTPUT_FILE)
    public Uni<File> outputFile(@Source DocgenJob job, Context context) {
        BoxReference output = job.outputFileReference();
        return output == null ? Uni.createFrom().nullItem() : files.file(ResolvedField.of(context), output.id());
    }

    @Description("The version of the document that the job generated. Null until the job has completed, and if it "
            + "failed.")
    @Cost(calls = 1, free = "id", sharedInObject = OUTPUT_FILE)
    public Uni<FileVersion> outputFileVersion(@Source DocgenJob job, Context context) {
        BoxReference output = job.outputFileReference();
        BoxReference version = job.outputFileVersionReference();
        return output == null || version == null
                ? Uni.createFrom().nullItem()
                : files.version(ResolvedField.of(context), output.id(), version.id());
    }

    @Description("The user who requested the job. Box returns it only in `docgenJobs`. Elsewhere null, unless you "
            + "have read that within the last hour.")
    @Cost(calls = 1, free = "id", sharedInOperation = UserResolver.CALLER)
    public Uni<User> createdBy(@Source DocgenJob job, Context context) {
        BoxReference creator = job.createdByReference();
        return creator == null || creator.id() == null
                ? Uni.createFrom().nullItem()
                : users.user(ResolvedField.of(context), creator.id());
    }

    @Produces
    @Singleton
    NodeReader<DocgenJob> jobReader() {
        return NodeReader.byId(DocgenJob.class, DocgenJob::id, (field, argument, key) -> jobs
                .job(field.operation(), BoxId.requireOpaque(argument, key)).map(DocgenJob::of));
    }
}
