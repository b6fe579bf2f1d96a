package io.docgen.gateway.docgen.template.field;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplateFieldsTest {

    private static final String TEMPLATE = "data.docgenTemplate.";

    @Test
    void hasFieldsSkeletonAndSchemaOfAllTags() {
        ask("{ docgenTemplate(id: \"1700000000001\") { processing dataSkeleton dataSchema "
                + "fields { path name kind required certain default format fields { path kind } tags { content } } } }")
                .body("errors", nullValue())
                .body(TEMPLATE + "processing", equalTo(false))
                .body(TEMPLATE + "fields[0].path", equalTo("customer_name"))
                .body(TEMPLATE + "fields[0].kind", equalTo("TEXT"))
                .body(TEMPLATE + "fields[0].required", equalTo(true))
                .body(TEMPLATE + "fields[0].tags[0].content", equalTo("{{customer_name}}"))
                .body(TEMPLATE + "fields.path", everyItem(not(equalTo("yyyy"))))
                .body(TEMPLATE + "dataSkeleton", hasKey("customer_name"))
                .body(TEMPLATE + "dataSchema.type", equalTo("object"))
                .body(TEMPLATE + "dataSchema.required", hasItems("customer_name"));
    }

    @Test
    void areNullWhileTagsAreExtracted() {
        ask("{ docgenTemplate(id: \"1700000000002\") { processing fields { path } dataSkeleton dataSchema } }")
                .body("errors", nullValue())
                .body(TEMPLATE + "processing", equalTo(true))
                .body(TEMPLATE + "fields", nullValue())
                .body(TEMPLATE + "dataSkeleton", nullValue())
                .body(TEMPLATE + "dataSchema", nullValue());
    }

    @Test
    void areOfTheVersionThatIsAskedFor() {
        ask("{ docgenTemplate(id: \"1700000000001\") { fields(templateVersionId: \"7\") { path } } }")
                .body(TEMPLATE + "fields", nullValue())
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
        ask("{ docgenTemplate(id: \"1700000000001\") { dataSchema(templateVersionId: \"x\") } }")
                .body("errors[0].extensions.argument", equalTo("templateVersionId"));
    }
}
