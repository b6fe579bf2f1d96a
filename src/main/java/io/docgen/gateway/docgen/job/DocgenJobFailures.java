package io.docgen.gateway.docgen.job;

import io.docgen.gateway.box.BoxDocgenJob;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Errors and warnings of a job. */
@Description("Errors and warnings of a job, as Box words them.")
public record DocgenJobFailures(
        @NonNull @Description("What was missing or wrong in the data or the template.") List<@NonNull String> errors,
        @NonNull @Description("Oddities that did no harm.") List<@NonNull String> warnings) {

    static @Nullable DocgenJobFailures of(BoxDocgenJob.@Nullable Failures failures) {
        return failures == null
                ? null
                : new DocgenJobFailures(orEmpty(failures.errors()), orEmpty(failures.warnings()));
    }

    private static List<String> orEmpty(@Nullable List<String> sentences) {
        return sentences == null ? List.of() : sentences.stream().filter(sentence -> sentence != null).toList();
    }
}
