package io.docgen.gateway.sandbox.document;

import static io.docgen.gateway.sandbox.document.Docx.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Templates that are made to take long, and such that nobody meant. */
class HostileTemplateTest {

    @Test
    void endsWhatWouldBecomeTooLarge() {
        List<Integer> many = Collections.nCopies(10_000, 1);
        String inner = "{{for a in m}}{{for b in m}}";
        for (String body : List.of(p(inner + "{{endfor}}{{endfor}}"), p(inner + "x{{endfor}}{{endfor}}"),
                p("{{for a in m}}") + p("{{for b in m}}") + p("x") + p("{{endfor}}") + p("{{endfor}}"),
                p("{{for a in m}}{{long}}{{endfor}}"), p("{{for a in m}}{{if long == \"x\"}}{{endif}}{{endfor}}"))) {
            assertThatThrownBy(() -> Docx.fill(Docx.of(body), Map.of("m", many, "long", "y".repeat(50_000))))
                    .isInstanceOf(UnusableDocumentException.class).hasMessage("The document would be too large.");
        }
    }

    @Test
    void makesReadableDocumentsOfAnyTags() throws Exception {
        String[] parts = {"{{name}}", "{{for l in order.lines}}", "{{l.item}}", "{{endfor}}", "{{if vip}}", "{{else}}",
                "{{elseif x}}", "{{endif}}", "{{tablerow p in perks}}", "{{endtablerow}}", "</w:t></w:r><w:r><w:t>",
                "text",
                "</w:t></w:r></w:p><w:p><w:r><w:t>", "{{", "}}",
                "</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>"};
        Map<String, Object> data = Map.of("name", "Ada", "vip", true, "perks", List.of("tea", "bike"), "order",
                Map.of("lines", List.of(Map.of("item", "Pen"), Map.of("item", "Ink"))));
        Random random = new Random(39);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder body = new StringBuilder();
            random.ints(12, 0, parts.length).forEach(part -> body.append(parts[part]));
            byte[] docx = Docx.of("<w:tbl><w:tr><w:tc>" + p(body.toString()) + "</w:tc></w:tr></w:tbl>");
            byte[] filled = Docx.fill(docx, data).docx();
            assertThat(PdfDocument.of(filled)).isNotEmpty();
        }
    }
}
