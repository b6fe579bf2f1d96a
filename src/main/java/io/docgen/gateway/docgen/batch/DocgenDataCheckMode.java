package io.docgen.gateway.docgen.batch;

import org.eclipse.microprofile.graphql.Description;

@Description("What is done about data that does not fit the tags of its template.")
public enum DocgenDataCheckMode {

    @Description("Nothing: the data is not checked.")
    NONE,
    @Description("The documents are requested all the same, and `extensions.warnings` of the answer says what was found. If "
            + "the tags cannot be read in time, there are no warnings.")
    WARN,
    @Description("Nothing is requested if a value is missing or is of another kind than its tag needs: `BAD_USER_INPUT`, with "
            + "an error for each. Nothing is requested either if the tags cannot be read. What is unused or HTML is a "
            + "warning.")
    REFUSE
}
