package io.docgen.gateway.docgen.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.box.BoxTag;
import io.docgen.gateway.docgen.template.field.TagReading;
import io.docgen.gateway.docgen.template.field.TagsOfText;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', nullValues = "-", value = {
            "{{a}}                                     ~ {'a':'x'}                     ~ -",
            "{{a}}                                     ~ {'a':''}                      ~ -",
            "{{a}}                                     ~ {'a':false}                   ~ -",
            "{{a}}                                     ~ {'a':0}                       ~ -",
            "{{a}}                                     ~ {}                            ~ a missing",
            "{{a}}                                     ~ {'a':null}                    ~ a missing",
            "{{a :: optional}} {{b :: default(\"x\")}} ~ {}                            ~ -",
            "{{a.b}}                                   ~ {'a':{}}                      ~ a.b missing",
            "{{a.b}}                                   ~ {}                            ~ a.b missing",
            "{{a.b}}                                   ~ {'a':'x'}                     ~ a unexpected",
            "{{a}}                                     ~ {'a':{'b':1}}                 ~ a unexpected",
            "{{a}}                                     ~ {'a':[1,'x']}                 ~ -",
            "{{a}}                                     ~ {'a':[{}]}                    ~ a unexpected",
            "{{for x in a}}-{{endfor}}                 ~ {'a':[{'b':1},2]}             ~ -",
            "{{$sum(a.b)}}                             ~ {'a':[{'b':1},{}]}            ~ a[1].b missing",
            "{{$sum(a.b)}}                             ~ {}                            ~ a missing",
            "{{$sum(a.b)}}                             ~ {'a':[]}                      ~ -",
            "{{$sum(a.b)}}                             ~ {'a':[{'b':'x'}]}             ~ a[0].b unexpected",
            "{{a * 2}}                                 ~ {'a':'x'}                     ~ a unexpected",
            "{{a * 2}}                                 ~ {'a':'12.5'}                  ~ -",
            "{{a * b}}                                 ~ {'a':1}                       ~ b missing",
            "{{for x in a}}{{x.b}}{{endfor}}           ~ {}                            ~ a missing",
            "{{for x in a}}{{x.b}}{{endfor}}           ~ {'a':[]}                      ~ -",
            "{{for x in a}}{{x.b}}{{endfor}}           ~ {'a':'x'}                     ~ a unexpected",
            "{{for x in a}}{{x.b}}{{endfor}}           ~ {'a':[{'b':1},{},{'b':null}]} ~ a[1].b missing, a[2].b missing",
            "{{for x in a}}{{x.b}}{{endfor}}           ~ {'a':[1,{'b':1}]}             ~ a[0] unexpected",
            "{{for x in a}}{{x}}{{endfor}}             ~ {'a':['x',null,{}]}           ~ a[1] missing, a[2] unexpected",
            "{{for x in a}}{{for y in x.b}}{{y.c}}{{endfor}}{{endfor}} ~ {'a':[{'b':[{'c':1}]},{'b':[{}]}]} ~ a[1].b[0].c missing",
            "{{a :: delimiter(\", \")}}                ~ {'a':'x'}                     ~ a unexpected",
            "{{if a}}{{b}}{{endif}}                    ~ {'a':false}                   ~ -",
            "{{if a}}{{b}}{{endif}}                    ~ {}                            ~ -",
            "{{if a}}{{b}}{{endif}}                    ~ {'a':true}                    ~ b missing",
            "{{if a}}{{b}}{{else}}{{c}}{{endif}}{{d}}  ~ {'d':1}                       ~ c missing",
            "{{if a == 1}}{{b}}{{elseif a == 2}}{{c}}{{else}}{{d}}{{endif}} ~ {'a':2}  ~ c missing",
            "{{if a isPresent}}{{a}}{{endif}}          ~ {}                            ~ -",
            "{{for x in a}}{{if x.b}}{{x.c}}{{endif}}{{endfor}} ~ {'a':[{'b':true},{'b':false}]} ~ a[0].c missing",
            "{{if a}}{{if b}}{{c}}{{endif}}{{endif}}   ~ {'a':true}                    ~ -",
            "{{for x in a}}{{b}}{{endfor}}             ~ {'a':[]}                      ~ -",
            "{{for x in a}}{{b}}{{endfor}}             ~ {'a':[1,2]}                   ~ b missing",
            "{{for x in a}}{{b}}{{endfor}}{{b}}        ~ {'a':[]}                      ~ b missing",
            "{{for x in a}}{{if x.y}}{{b.c}}{{endif}}{{endfor}} ~ {'a':[{'y':false},{'y':true}]} ~ b.c missing",
            "{{for x in a}}{{if x.y}}{{b.c}}{{endif}}{{endfor}} ~ {'a':[{'y':false}]}    ~ -",
            "{{for x in a}}{{for y in x.b}}{{x.c}}{{endfor}}{{endfor}} ~ {'a':[{'b':[]},{'b':[1]}]} ~ a[1].c missing",
            "{{a}}                                     ~ {'a':1,'b':2}                 ~ b unused",
            "{{customer_name}}                         ~ {'customerName':1,'customer_name':1} ~ customerName unused (customer_name)",
            "{{order.total}}                           ~ {'order':{'total':1,'totle':1}} ~ order.totle unused (order.total)",
            "{{for x in a}}{{x.price}}{{endfor}}       ~ {'a':[{'price':1,'prise':1},{'price':2,'prise':1}]} ~ a[].prise unused (a[].price)",
            "{{a}}                                     ~ {'a':'<b>x</b>'}              ~ a html",
            "{{a}}                                     ~ {'a':'<IMG src=x>'}           ~ a html",
            "{{a}}                                     ~ {'a':'1 < 2 and a<b'}         ~ a html",
            "{{a}}                                     ~ {'a':'x <y> 5 <6'}            ~ -",
            "{{a :: unknownthing}}                     ~ {}                            ~ -"})
    void finds(String template, String data, String expected) {
        assertThat(described(check(TagsOfText.of(template), data))).isEqualTo(expected);
    }

    @Test
    void isOkWithoutWhatIsMissingOrUnexpected() {
        assertThat(check(TagsOfText.of("{{a}}"), "{'a':'<b>','b':1}").ok()).isTrue();
        assertThat(check(TagsOfText.of("{{a}}"), "{}").ok()).isFalse();
    }

    @Test
    void neverFailsForWhatIsNotCertain() {
        assertThat(check(TagsOfText.of("{{a}}{{if b}}{{c}}{{endif}}{{d}}", false), "{'a':1}").ok()).isTrue();
        assertThat(check(TagsOfText.of("{{a}}{{if b}}{{c}}{{endif}}", false), "{}").missing())
                .extracting(DocgenDataFinding::path).containsExactly("a");
        assertThat(check(List.of(new BoxTag("{{sum(a.b)}}", "arithmetic", List.of("a", "a.b"))), "{'a':7}").ok())
                .isTrue();
    }

    @Test
    void requiresAPictureAsBase64() {
        List<BoxTag> tags = List.of(new BoxTag("{{logo}}", "image", List.of("logo")));

        assertThat(check(tags, "{'logo':'iVBORw0KGgo='}").ok()).isTrue();
        assertThat(check(tags, "{'logo':'data:image/png;base64,iVBORw0KGgo='}").ok()).isTrue();
        assertThat(check(tags, "{'logo':'logo.png?'}").unexpected()).hasSize(1);
        assertThat(check(tags, "{}").missing()).hasSize(1);
    }

    @Test
    void speaksToPeople() {
        assertThat(check(TagsOfText.of("{{order.id}}"), "{}").missing().get(0).message()).isEqualTo(
                "'order.id' is missing: without it `{{order.id}}` stays in the document as text.");
        assertThat(check(TagsOfText.of("{{for x in a}}{{endfor}}"), "{'a':1}").unexpected().get(0).message())
                .isEqualTo("'a' must be a list, for `{{for x in a}}`.");
        assertThat(check(TagsOfText.of("{{name}}"), "{'name':1,'nmae':1}").unused().get(0).message())
                .isEqualTo("No tag of the template uses 'nmae'. Is 'name' meant?");
    }

    @Test
    void readsNumbersOfAnyLength() {
        assertThat(
                check(TagsOfText.of("{{if a > 5}}{{b}}{{endif}}"), "{'a':" + "9".repeat(50_000) + ",'b':1e9999}").ok())
                .isTrue();
    }

    @Test
    void saysIfThereIsMoreToFind() {
        String data = Stream.iterate(0, i -> i + 1).limit(500).map(i -> "'x" + i + "':1")
                .collect(Collectors.joining(","));

        DocgenDocumentCheck check = check(TagsOfText.of("{{a :: optional}}"), "{" + data + "}");
        assertThat(check.unused()).hasSize(100);
        assertThat(check.truncated()).isTrue();
    }

    /** Each of 100 tags for each of 50,000 items, 200 times, would take minutes. */
    @Test
    @Timeout(20)
    void endsWithHostileData() {
        String loops = "{{for x in a}}" + Stream.iterate(0, i -> i + 1).limit(100).map(i -> "{{x.b" + i + "}}")
                .collect(Collectors.joining()) + "{{endfor}}";
        DataCheck check = new DataCheck(TagReading.of(TagsOfText.of(loops)));
        String data = "{\"a\":[" + String.join(",", Collections.nCopies(50_000, "{}")) + "]}";

        DocgenDocumentCheck last = null;
        for (int i = 0; i < 200; i++) {
            last = check.check("d", data);
        }
        assertThat(last.truncated()).isTrue();
        assertThat(check.check("d", "{\"a\":[]}").ok()).as("what was not looked at is not known to be right").isFalse();
    }

    @Test
    void neverThrows() {
        Random random = new Random(39);
        String[] templates = {"{{a}}", "{{a.b}}", "{{for x in a}}{{x}}{{x.b}}{{endfor}}", "{{if a}}{{b}}{{endif}}",
                "{{a * b}}", "{{for x in a}}{{for y in x}}{{y}}{{endfor}}{{endfor}}",
                "{{a}}{{a.b}}{{for a in a}}{{a}}{{endfor}}"};
        for (int i = 0; i < 20_000; i++) {
            String template = templates[random.nextInt(templates.length)] + templates[random.nextInt(templates.length)];
            check(TagsOfText.of(template, random.nextBoolean()),
                    "{'a':" + value(random, 3) + ",'b':" + value(random, 2) + "}");
        }
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "-1.5e3";
            case 3 -> "'<b>'";
            case 4 -> "''";
            case 5 -> "{'b':" + value(random, depth - 1) + ",'c':" + value(random, depth - 1) + "}";
            default -> "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
        };
    }

    private static DocgenDocumentCheck check(List<BoxTag> tags, String data) {
        return new DataCheck(TagReading.of(tags)).check("document", data.replace('\'', '"'));
    }

    private static String described(DocgenDocumentCheck check) {
        List<String> all = Stream.of(
                check.missing().stream().map(found -> found.path() + " missing"),
                check.unexpected().stream().map(found -> found.path() + " unexpected"),
                check.unused().stream().map(found -> found.path() + " unused"
                        + (found.nearest() == null ? "" : " (" + found.nearest() + ")")),
                check.html().stream().map(found -> found.path() + " html")).flatMap(found -> found).toList();
        return all.isEmpty() ? null : String.join(", ", all);
    }
}
