package io.docgen.gateway.docgen.live;

import io.docgen.gateway.docgen.job.DocgenJob;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** News of a job. */
@Description("A job as it is now.")
public record DocgenJobUpdate(
        @Description("The job; null if Box could not be asked yet, see `delay`. After the last update it has ended, "
                + "unless the subscription has lasted longer than the gateway allows.") @Nullable DocgenJob job,
        @Description("Why Box could not be asked for news; null if it could.") @Nullable DocgenDelay delay) {
}
