package io.docgen.gateway.docgen.job;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.id.BoxId;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("DocgenJobFilter")
@Description("Which jobs to return: those that meet all of it.")
public record DocgenJobFilter(
        @DefaultValue("[\"PENDING\", \"SUBMITTED\", \"COMPLETED\", \"COMPLETED_WITH_ERROR\", \"FAILED\", \"UNKNOWN\"]") @Description("Those with one of these "
                + "statuses.") @Nullable List<@NonNull DocgenJobStatus> status,
        @Id @Description("Those of the template with this id, digits only.") @Nullable String templateFileId,
        @Description("Those that were requested after this moment. A job of which Box does not say when is left "
                + "out.") @Nullable OffsetDateTime createdAfter) {

    /** Whether a job meets the filter. */
    boolean isMetBy(BoxDocgenJob job) {
        return (status == null || status.contains(DocgenJobStatus.of(job.status())))
                && (templateFileId == null || BoxId.isSame(templateFileId, job.templateFile().id()))
                && (createdAfter == null || job.createdAt() != null && job.createdAt().isAfter(createdAfter));
    }

    /**
     * This filter.
     *
     * @throws io.docgen.gateway.support.error.GatewayException {@code BAD_USER_INPUT} if the id is malformed
     */
    DocgenJobFilter checked() {
        if (templateFileId != null) {
            BoxId.require("filter.templateFileId", templateFileId);
        }
        return this;
    }
}
