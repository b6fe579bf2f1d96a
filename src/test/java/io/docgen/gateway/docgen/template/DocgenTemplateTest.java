package io.docgen.gateway.docgen.template;

import static io.docgen.gateway.testsupport.Gateway.BOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocgenTemplateTest {

    private static final String TEMPLATE = "data.docgenTemplate.";

    @Test
    void listsTemplatesOfTheCaller() {
        ask("{ docgenTemplates { nodes { id fileName file { id name } } pageInfo { hasNextPage } } }")
                .body("errors", nullValue())
                .body("data.docgenTemplates.nodes", hasSize(6))
                .body("data.docgenTemplates.nodes", hasItem(Map.of("id", "1700000000001", "fileName",
                        "Offer letter.docx", "file", Map.of("id", "1700000000001", "name", "Offer letter.docx"))));
        ask(BOB, "{ docgenTemplates { nodes { fileName } } }")
                .body("data.docgenTemplates.nodes.fileName", contains("Lease.docx"));
    }

    @Test
    void listsThoseOfAName() {
        ask("{ docgenTemplates(nameContains: \"LETTER\") { nodes { fileName } pageInfo { hasNextPage } } }")
                .body("errors", nullValue())
                .body("data.docgenTemplates.nodes.fileName", hasItem("Offer letter.docx"))
                .body("data.docgenTemplates.nodes.findAll { !it.fileName.toLowerCase().contains('letter') }", empty())
                .body("data.docgenTemplates.pageInfo.hasNextPage", equalTo(false));
        ask("{ docgenTemplates(nameContains: \"no such\") { nodes { fileName } } }")
                .body("errors", nullValue()).body("data.docgenTemplates.nodes", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1700000000103", "1700000000302", "999"})
    void isNullIfNotATemplateOfTheCaller(String id) {
        ask("{ docgenTemplate(id: \"" + id + "\") { id } }")
                .body("data.docgenTemplate", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @Test
    void hasTagsOfEveryKind() {
        ask("{ docgenTemplate(id: \"1700000000001\") { tags { processing nodes { content type rawType jsonPaths } } } }")
                .body("errors", nullValue())
                .body(TEMPLATE + "tags.processing", equalTo(false))
                .body(TEMPLATE + "tags.nodes[0]", equalTo(Map.of("content", "{{customer_name}}", "type", "TEXT",
                        "rawType", "text", "jsonPaths", List.of("customer_name"))))
                .body(TEMPLATE + "tags.nodes.type", contains("TEXT", "ARITHMETIC", "CONDITIONAL", "CONDITIONAL",
                        "FOR_LOOP", "TEXT", "FOR_LOOP", "TABLE_LOOP", "TEXT", "TEXT", "TABLE_LOOP", "TEXT", "TEXT",
                        "IMAGE", "UNKNOWN"))
                .body(TEMPLATE + "tags.nodes.find { it.content == '{{item.name}}' }.jsonPaths",
                        contains("costs", "costs.name"))
                .body(TEMPLATE + "tags.nodes.find { it.content == '{{endif}}' }.jsonPaths", empty())
                .body(TEMPLATE + "tags.nodes.rawType", hasItem("signature-field"));
    }

    @Test
    void hasTagsPageByPageAndByVersion() {
        ask("{ docgenTemplate(id: \"1700000000001\") { "
                + "tags(templateVersionId: \"1870000000000\", first: 2) { nodes { rawType } pageInfo { hasNextPage } } } }")
                .body("errors", nullValue())
                .body(TEMPLATE + "tags.nodes.rawType", contains("text", "arithmetic"))
                .body(TEMPLATE + "tags.pageInfo.hasNextPage", equalTo(true));
        ask("{ docgenTemplate(id: \"1700000000001\") { fileName tags(templateVersionId: \"7\") { processing } } }")
                .body(TEMPLATE + "fileName", equalTo("Offer letter.docx"))
                .body(TEMPLATE + "tags", nullValue())
                .body("errors[0].path", contains("docgenTemplate", "tags"))
                .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    }

    @Test
    void rejectsAMalformedVersion() {
        ask("{ docgenTemplate(id: \"1700000000001\") { tags(templateVersionId: \"x&y\") { processing } } }")
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void hasProcessingWhileTagsAreExtracted() {
        ask("{ docgenTemplate(id: \"1700000000002\") { tags { processing nodes { content } pageInfo { hasNextPage } } } }")
                .body("errors", nullValue())
                .body(TEMPLATE + "tags.processing", equalTo(true))
                .body(TEMPLATE + "tags.nodes", empty())
                .body(TEMPLATE + "tags.pageInfo.hasNextPage", equalTo(false));
    }

    @Test
    void hasItsJobs() {
        ask(BOB, "{ docgenTemplate(id: \"1700000000302\") { jobs { nodes { id templateFile { id } } } } }")
                .body("errors", nullValue())
                .body(TEMPLATE + "jobs.nodes", contains(Map.of("id", "10000000301", "templateFile",
                        Map.of("id", "1700000000302"))));
    }
}
