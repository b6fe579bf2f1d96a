package io.docgen.gateway.docgen.template;

import io.docgen.gateway.box.DocgenJobsClient;
import io.docgen.gateway.box.DocgenTemplatesClient;
import io.docgen.gateway.box.TagsNotReadyException;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.docgen.file.File;
import io.docgen.gateway.docgen.file.FileResolver;
import io.docgen.gateway.docgen.job.DocgenJobConnection;
import io.docgen.gateway.docgen.relay.MarkerPaging;
import io.docgen.gateway.docgen.relay.PageRequest;
import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.operation.ResultWarnings;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Uni;
import java.util.Locale;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The queries for templates, and the fields of a template that make calls of their own. */
@GraphQLApi
public class DocgenTemplateApi {

    private final DocgenTemplatesClient templates;
    private final DocgenJobsClient jobs;
    private final FileResolver files;

    DocgenTemplateApi(DocgenTemplatesClient templates, DocgenJobsClient jobs, FileResolver files) {
        this.templates = templates;
        this.jobs = jobs;
        this.files = files;
    }

    @Query
    @Description("The templates you collaborate on, a page at a time.")
    @Cost(calls = 1, scanCalls = MarkerPaging.SCANNED_PAGES - 1, scanArguments = "nameContains")
    public Uni<DocgenTemplateConnection> docgenTemplates(
            @DefaultValue(PageRequest.DEFAULT_FIRST) @Description("The maximum number of templates, 1 to "
                    + "100.") Integer first,
            @Description("Start after this cursor, usually `pageInfo.endCursor` of the last page. Omit it for the "
                    + "first page.") String after,
            @Description("Those whose file names contain this text, whatever the case of its letters. Box cannot filter: "
                    + "the gateway reads pages of 1000 templates, at most four, and the page may be empty although more "
                    + "follow.") String nameContains,
            Context context) {
        PageRequest page = PageRequest.of(first, after);
        return MarkerPaging
                .read(nameContains == null ? page : page.ofWholePages(),
                        templates.templates(OperationContext.of(context)), template -> nameContains == null
                                || contains(template.fileName(), nameContains),
                        ResultWarnings.of(context))
                .map(DocgenTemplateConnection::of);
    }

    private static boolean contains(@Nullable String name, String part) {
        return name != null && name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    @Query
    @Description("One template. Null, with the error NOT_FOUND, if there is no such file, it is not marked as a "
            + "template, or you have no access.")
    @Cost(calls = 1)
    public Uni<DocgenTemplate> docgenTemplate(
            @Id @NonNull @Description("The id of the template's file, digits only.") String id, Context context) {
        return templates.template(OperationContext.of(context), BoxId.require("id", id))
                .map(template -> new DocgenTemplate(id, template.fileName()));
    }

    @NonNull
    @Description("The file of the template.")
    @Cost(free = FileResolver.FREE, sharedInObject = "file")
    public Uni<File> file(@Source DocgenTemplate template, Context context) {
        return files.file(ResolvedField.of(context), template.id());
    }

    @Description("The tags in the template, a page at a time.")
    @Cost(calls = 1)
    public Uni<DocgenTagConnection> tags(@Source DocgenTemplate template,
            @Id @Description("The version of the template's file. Omit it for the current "
                    + "version.") String templateVersionId,
            @DefaultValue(PageRequest.DEFAULT_FIRST) @Description("The maximum number of tags, 1 to "
                    + "100.") Integer first,
            @Description("Start after this cursor, usually `pageInfo.endCursor` of the last page. Omit it for the "
                    + "first page.") String after,
            Context context) {
        String version = templateVersionId == null ? null : BoxId.require("templateVersionId", templateVersionId);
        return MarkerPaging
                .read(PageRequest.of(first, after),
                        templates.tags(OperationContext.of(context), template.id(), version),
                        ResultWarnings.of(context))
                .map(DocgenTagConnection::of)
                .onFailure(TagsNotReadyException.class).recoverWithItem(DocgenTagConnection::ofProcessing);
    }

    @Description("Your jobs that use the template, a page at a time. Oldest first was observed.")
    @Cost(calls = 1)
    public Uni<DocgenJobConnection> jobs(@Source DocgenTemplate template,
            @DefaultValue(PageRequest.DEFAULT_FIRST) @Description("The maximum number of jobs, 1 to "
                    + "100.") Integer first,
            @Description("Start after this cursor, usually `pageInfo.endCursor` of the last page. Omit it for the "
                    + "first page.") String after,
            Context context) {
        return MarkerPaging
                .read(PageRequest.of(first, after),
                        jobs.jobsOfTemplate(OperationContext.of(context), template.id()),
                        ResultWarnings.of(context))
                .map(DocgenJobConnection::of);
    }
}
