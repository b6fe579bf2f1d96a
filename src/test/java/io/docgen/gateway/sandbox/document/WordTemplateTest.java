package io.docgen.gateway.sandbox.document;

import static io.docgen.gateway.sandbox.document.Docx.p;
import static io.docgen.gateway.sandbox.document.Docx.r;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WordTemplateTest {

    @Test
    void joinsTheRunsThatWordSplitsATagOver() throws Exception {
        assertThat(tags("<w:p>" + r("<w:b/>", "Dear {{cust") + "<w:proofErr w:type=\"spellStart\"/>"
                + r("<w:i/>", "omer_na") + "<w:ins>" + r("", "me}}!") + "</w:ins></w:p>"))
                .containsExactly("{{customer_name}} [customer_name]");
    }

    @Test
    void decodesTextAndFollowsLoops() throws Exception {
        assertThat(tags(p("{{if a.b &gt; 1 &amp;&amp; c == &#34;x&#34;}}") + "<w:tbl><w:tr><w:tc>"
                + p("{{tablerow item in costs}}{{item.name}}{{endtablerow}}") + "</w:tc></w:tr></w:tbl>"
                + p("{{item.name}} [[s|1]] {{what is this?}}"))).containsExactly(
                        "{{if a.b > 1 && c == \"x\"}} [a.b, c]", "{{tablerow item in costs}} [costs]",
                        "{{item.name}} [costs[].name]", "{{endtablerow}} []", "{{item.name}} [item.name]");
    }

    @Test
    void readsHeadersAndAlternativeTexts() throws Exception {
        assertThat(tags(Docx.of(Map.of("word/header1.xml", Docx.header("{{client}}"), "word/document.xml",
                Docx.document(p("{{name}}")), "word/settings.xml", "not read")))).containsExactly("{{name}} [name]",
                        "{{client}} [client]");
        List<TemplateTag> picture = WordTemplate.read(new WordBuilder().picture("{{ logo }}").build()).tags();
        assertThat(picture).singleElement().satisfies(tag -> {
            assertThat(tag.picture()).isTrue();
            assertThat(tag.tag().content()).isEqualTo("{{ logo }}");
        });
    }

    @Test
    void refusesWhatIsNoWordDocument() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + Docx.document(p("&e;"));
        for (String document : List.of(entity, "<w:document", "<!DOCTYPE x>" + Docx.document(""), "")) {
            assertThatThrownBy(() -> tags(Docx.of(Map.of("word/document.xml", document))))
                    .isInstanceOf(UnusableDocumentException.class);
        }
        assertThatThrownBy(() -> tags(Docx.of(Map.of("other.xml", "<a/>"))))
                .isInstanceOf(UnusableDocumentException.class);
        assertThatThrownBy(() -> tags("PK\3\4 and no more".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(UnusableDocumentException.class);
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() throws IOException {
        assertThatThrownBy(() -> tags("<w:p>".repeat(Bounds.DEPTH) + "</w:p>".repeat(Bounds.DEPTH)))
                .hasMessageContaining("too deeply");
        assertThatThrownBy(() -> tags("<w:p/>".repeat(Bounds.ELEMENTS))).hasMessageContaining("too large");
        assertThatThrownBy(() -> tags(bomb())).hasMessage("The template is too large.");
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/bomb.png"));
            for (int i = 0; i <= 50; i++) {
                zip.write(new byte[1_000_000]);
            }
        }
        assertThat(bytes.size()).isLessThan(100_000);
        return bytes.toByteArray();
    }

    private static List<String> tags(String body) throws UnusableDocumentException {
        return tags(Docx.of(body));
    }

    private static List<String> tags(byte[] docx) throws UnusableDocumentException {
        return WordTemplate.read(docx).tags().stream().map(tag -> tag.tag().content() + " " + tag.paths()).toList();
    }
}
