package io.docgen.gateway.docgen.batch.group;

import io.docgen.gateway.docgen.job.DocgenJob;
import io.docgen.gateway.support.error.GatewayException;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the job of a document without a call to Box.
 *
 * @param job null if Box does not list it yet, or could not be asked
 * @param failure why it cannot be read, however often Box is asked; null if it can
 */
public record KnownJob(@Nullable DocgenJob job, @Nullable GatewayException failure) {
}
