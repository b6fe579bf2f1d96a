package io.docgen.gateway.docgen.template.check;

import io.docgen.gateway.docgen.template.field.FieldNode;
import io.docgen.gateway.docgen.template.field.TagUse;
import java.util.List;
import java.util.Map;

/** Checks documents against the tags of one template. It takes time: see {@link DataChecks}. */
final class DataCheck {

    private final List<TagUse> uses;
    private final FieldNode fields;
    private final CheckBudget budget = new CheckBudget();

    DataCheck(List<TagUse> uses) {
        this.uses = uses;
        this.fields = FieldNode.of(uses);
    }

    /** @param data a JSON object */
    DocgenDocumentCheck check(String name, String data) {
        Map<String, Object> values = DataReader.object(data);
        Findings findings = new Findings(budget);
        new MissingValues(new DataPlace(values, budget), findings).find(uses);
        new DataShape(findings, budget).object(fields, values, "", "");
        return findings.of(name);
    }
}
