package io.docgen.gateway.docgen.template.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.BoxTag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the fields of templates are. */
class FieldNodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "{{a}}                                       ~ a:TEXT!",
            "{{a :: optional}} {{b :: default(\"x\")}}   ~ a:TEXT, b:TEXT",
            "{{a.b.c}} {{a.d :: optional}}               ~ a:OBJECT!, a.b:OBJECT!, a.b.c:TEXT!, a.d:TEXT",
            "{{a * 12}} {{a}}                            ~ a:NUMBER!",
            "{{a :: format(\"US-Number\")}}              ~ a:NUMBER!",
            "{{a :: format(\"dd-mm-yyyy\")}}             ~ a:TEXT!",
            "{{a :: delimiter(\", \")}}                  ~ a:LIST!(TEXT)",
            "{{for x in a}}{{x}}{{endfor}}               ~ a:LIST!(TEXT)",
            "{{for x in a}}line{{endfor}}                ~ a:LIST!(TEXT)",
            "{{$sum(a.b)}}                               ~ a:LIST!, a[].b:NUMBER!",
            "{{if a == null}}{{b}}{{endif}}              ~ b:TEXT?",
            "{{for x in a}}{{b}}{{x}}{{endfor}}{{c}}     ~ a:LIST!(TEXT), b:TEXT, c:TEXT!",
            "{{for x in a}}{{x * 2}}{{endfor}}           ~ a:LIST!(NUMBER)",
            "{{tablerow x in a.b}}{{x.c}}{{endtablerow}} ~ a:OBJECT!, a.b:LIST!, a.b[].c:TEXT!",
            "{{for x in a}}{{for y in x.b}}{{y.c}}{{x.d}}{{endfor}}{{endfor}} ~ a:LIST!, a[].b:LIST!, a[].b[].c:TEXT!, a[].d:TEXT",
            "{{if a}}{{b}}{{endif}}{{c}}                 ~ a:BOOLEAN, b:TEXT, c:TEXT!",
            "{{if a == \"US\"}}{{else}}{{b}}{{endif}}    ~ a:TEXT, b:TEXT",
            "{{if a > 5}}{{endif}}                       ~ a:NUMBER",
            "{{if a == true or not b}}{{endif}}          ~ a:BOOLEAN, b:BOOLEAN",
            "{{if a isPresent}}{{a}}{{endif}}            ~ a:TEXT",
            "{{if a isPresent}}{{endif}}                 ~ a:TEXT?",
            "{{if a == b}}{{endif}}                      ~ a:TEXT?, b:TEXT?",
            "{{if a}}{{endif}}{{a}}                      ~ a:TEXT",
            "{{if a}}{{endif}}{{if a == \"x\"}}{{endif}} ~ a:TEXT?",
            "{{a :: titlecase}}                          ~ a:TEXT!?",
            "{{a}}{{a.b}}                                ~ a:OBJECT!?, a.b:TEXT!"})
    void findsOutKindsAndWhatIsRequired(String template, String expected) {
        assertThat(described(FieldNode.of(TagReading.of(TagsOfText.of(template))))).isEqualTo(expected);
    }

    @Test
    void isCertainOnlyBeforeTheFirstConditionIfEndsAreNotListed() {
        FieldNode root = FieldNode.of(TagReading.of(TagsOfText.of("{{a}}{{if b}}{{c}}{{endif}}{{d}}", false)));

        assertThat(described(root)).isEqualTo("a:TEXT!, b:BOOLEAN, c:TEXT!?, d:TEXT!?");
    }

    @Test
    void knowsLoopsWithoutTheirEnds() {
        FieldNode root = FieldNode.of(TagReading.of(TagsOfText.of("{{for x in a}}{{x.b}}{{endfor}}{{c}}", false)));

        assertThat(described(root)).isEqualTo("a:LIST!, a[].b:TEXT!, c:TEXT!");
    }

    @Test
    void isAnImageWhereBoxSaysSo() {
        FieldNode root = FieldNode.of(TagReading.of(List.of(new BoxTag("{{logo}}", "image", List.of("logo")))));

        assertThat(described(root)).isEqualTo("logo:IMAGE!");
    }

    @Test
    void isNotCertainWhereOnlyBoxUnderstandsTheTag() {
        FieldNode root = FieldNode.of(TagReading.of(List.of(
                new BoxTag("{{sum(costs.price)}}", "arithmetic", List.of("costs", "costs.price")),
                new BoxTag("{{if a contains b}}", "conditional", List.of("a")),
                new BoxTag("{{c}}", "text", List.of("c")),
                new BoxTag("{{endif}}", "conditional", List.of()), new BoxTag("{{x}}", "hologram", List.of("x")),
                new BoxTag(null, null, List.of()))));

        assertThat(described(root)).isEqualTo("costs:OBJECT!?, costs.price:NUMBER!?, a:TEXT?, c:TEXT?, x:TEXT!");
    }

    /** As Box's own component for tags is tested with. */
    @Test
    void findsTheListOfACalculationInThePathsOfBox() {
        BoxTag row = new BoxTag("{{tablerow item in products}}", "table-loop", List.of("products", "products.price"));
        BoxTag product = new BoxTag("{{item.count * item.price}}", "arithmetic",
                List.of("products", "products.count", "products.price"));

        assertThat(described(FieldNode.of(TagReading.of(List.of(product, row)))))
                .isEqualTo("products:LIST!, products[].count:NUMBER!?, products[].price:NUMBER!?");
        assertThat(described(FieldNode.of(TagReading.of(List.of(row, product)))))
                .isEqualTo("products:LIST!, products[].count:NUMBER!, products[].price:NUMBER!");
        assertThat(described(FieldNode.of(TagReading.of(List.of(product)))))
                .isEqualTo("products:OBJECT!?, products.count:NUMBER!?, products.price:NUMBER!?");
    }

    @Test
    void bearsASumOfWhichBoxNamesNoList() {
        FieldNode root = FieldNode.of(TagReading.of(List.of(
                new BoxTag("{{$sum(products.amount)}}", "arithmetic", List.of("amount")),
                new BoxTag("{{$sum(costs.amount)}}", "arithmetic", List.of()))));

        assertThat(described(root)).isEqualTo("amount:LIST!?(NUMBER), costs:LIST!, costs[].amount:NUMBER!");
    }

    @Test
    void ignoresPathsThatAreDeeperThanDataMayBe() {
        String deep = String.join(".", Collections.nCopies(100_000, "a"));

        assertThat(FieldNode.of(TagReading.of(List.of(new BoxTag("{{" + deep + "}}", "text", List.of(deep)))))
                .children()).isEmpty();
    }

    private static String described(FieldNode root) {
        List<String> all = new ArrayList<>();
        describe(root, all);
        return String.join(", ", all);
    }

    private static void describe(FieldNode node, List<String> all) {
        for (FieldNode child : node.children()) {
            boolean plainItems = child.kind() == DocgenFieldKind.LIST && child.children().isEmpty();
            all.add(child.path() + ":" + child.kind() + (child.isRequired() ? "!" : "") + (child.isCertain() ? "" : "?")
                    + (plainItems ? "(" + FieldKinds.itemKind(child) + ")" : ""));
            describe(child, all);
        }
    }
}
