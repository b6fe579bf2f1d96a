package io.docgen.gateway.docgen.job;

import org.eclipse.microprofile.graphql.Description;

@Description("An order of jobs.")
public enum DocgenJobOrder {

    @Description("As Box lists them. Oldest first was observed.")
    OLDEST,
    @Description("The reverse, so that the newest is first.")
    NEWEST
}
