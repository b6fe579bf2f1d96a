package io.docgen.gateway.docgen.readiness;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A check, in words for the person at the frontend.")
public record DocgenReadinessCheck(
        @NonNull @Description("The outcome.") DocgenReadinessState state,
        @NonNull @Description("What was found.") String message,
        @Description("What to do; null if nothing is to be done.") @Nullable String nextStep) {

    static DocgenReadinessCheck ok(String message) {
        return new DocgenReadinessCheck(DocgenReadinessState.OK, message, null);
    }

    static DocgenReadinessCheck failed(String message, String nextStep) {
        return new DocgenReadinessCheck(DocgenReadinessState.FAILED, message, nextStep);
    }

    static DocgenReadinessCheck unknown(String message, String nextStep) {
        return new DocgenReadinessCheck(DocgenReadinessState.UNKNOWN, message, nextStep);
    }

    /** @param what is to be named, which tools call otherwise than the schema */
    static DocgenReadinessCheck notChecked(String what) {
        return new DocgenReadinessCheck(DocgenReadinessState.NOT_CHECKED, "Not checked.",
                "Name " + what + " to have it checked.");
    }

    boolean is(DocgenReadinessState wanted) {
        return state == wanted;
    }
}
