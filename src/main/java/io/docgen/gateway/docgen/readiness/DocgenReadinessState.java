package io.docgen.gateway.docgen.readiness;

import org.eclipse.microprofile.graphql.Description;

@Description("The outcome of a check.")
public enum DocgenReadinessState {

    @Description("As it should be.")
    OK,
    @Description("Documents cannot be generated as long as this is so.")
    FAILED,
    @Description("Box could not be asked, or does not say.")
    UNKNOWN,
    @Description("Not asked for.")
    NOT_CHECKED
}
