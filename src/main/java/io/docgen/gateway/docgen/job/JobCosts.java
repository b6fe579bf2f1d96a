package io.docgen.gateway.docgen.job;

import io.docgen.gateway.docgen.file.FileCosts;
import io.docgen.gateway.docgen.user.UserCosts;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.FieldCostDeclaration;
import jakarta.inject.Singleton;
import java.util.Map;

/** What jobs cost. A job knows its batch and the ids of its files. */
@Singleton
class JobCosts implements FieldCostDeclaration {

    private static final String TEMPLATE_FILE = "templateFile";
    private static final String OUTPUT_FILE = "outputFile";

    @Override
    public Map<String, FieldCost> costs() {
        return Map.of(
                "Query.docgenJob", FieldCost.call(),
                "Query.docgenJobs", FieldCost.call(),
                "DocgenJob.templateFile", FileCosts.file(TEMPLATE_FILE),
                "DocgenJob.templateFileVersion", FileCosts.version(TEMPLATE_FILE),
                "DocgenJob.outputFile", FileCosts.file(OUTPUT_FILE),
                "DocgenJob.outputFileVersion", FileCosts.version(OUTPUT_FILE),
                "DocgenJob.createdBy", UserCosts.REFERENCE);
    }
}
