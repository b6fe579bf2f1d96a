package io.docgen.gateway.sandbox.document;

import io.docgen.gateway.tag.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A Word document with tags. */
public final class WordTemplate {

    private final WordPackage file;
    /** The parts that have text, by name. */
    private final Map<String, XmlElement> texts = new LinkedHashMap<>();

    private WordTemplate(WordPackage file) throws UnusableDocumentException {
        this.file = file;
        for (String name : file.texts()) {
            texts.put(name, XmlReader.read(Objects.requireNonNull(file.parts().get(name))));
        }
        if (texts.keySet().stream().noneMatch(name -> name.startsWith(WordPackage.DOCUMENT))) {
            throw new UnusableDocumentException("The template is not a readable Word document.");
        }
    }

    /** Whether the first bytes are those of a Word document, or another archive. */
    public static boolean isWordDocument(byte[] content) {
        return WordPackage.isOne(content);
    }

    /** Reads a document of any origin. */
    public static WordTemplate read(byte[] docx) throws UnusableDocumentException {
        return new WordTemplate(WordPackage.read(docx));
    }

    /** The tags in the order of the text. Those of Box Sign, and what is no tag that the grammar knows, are none. */
    public List<TemplateTag> tags() {
        List<TemplateTag> tags = new ArrayList<>();
        texts.values().forEach(text -> collect(text, new Scope(), tags));
        return List.copyOf(tags);
    }

    /** Texts in braces that the grammar does not know, each once. They stay in the document. */
    public List<String> unknownTags() {
        Set<String> unknown = new LinkedHashSet<>();
        texts.values().forEach(text -> collectUnknown(text, unknown));
        return List.copyOf(unknown);
    }

    private static void collectUnknown(XmlElement element, Set<String> unknown) {
        if (element.is("p", "hyperlink")) {
            unknown.addAll(ParagraphCutter.unknown(element));
        }
        element.elements().forEach(inner -> collectUnknown(inner, unknown));
    }

    private static void collect(XmlElement element, Scope scope, List<TemplateTag> tags) {
        boolean cut = element.is("p");
        for (XmlNode node : cut ? ParagraphCutter.cut(element) : element.children()) {
            if (node instanceof TagNode found) {
                tags.add(new TemplateTag(found.tag(), found.tag().names().stream().map(scope::path).toList(),
                        found.picture()));
                scope.pass(found.tag());
            } else if (node instanceof XmlElement inner && !inner.is("r")) {
                collect(inner, scope, tags);
            }
        }
    }

    /** The paragraphs and tables. */
    XmlElement document() {
        return texts.values().iterator().next();
    }

    /**
     * The document with data in it.
     *
     * @param data values are {@code String}, {@code Number}, {@code Boolean}, {@code Map}, {@code Collection} or null
     * @throws UnusableDocumentException if the document would be too large
     */
    public FilledDocument fill(Map<String, Object> data) throws UnusableDocumentException {
        WordPackage filled = new WordPackage(new LinkedHashMap<>(file.parts()));
        Budget budget = new Budget();
        Findings findings = new Findings();
        for (Map.Entry<String, XmlElement> text : texts.entrySet()) {
            Pictures pictures = new Pictures(filled, text.getKey(), budget);
            XmlWriter out = new XmlWriter(budget);
            new TemplateFiller(data, pictures, budget, out, findings).fill(TemplateCompiler.compile(text.getValue()));
            filled.parts().put(text.getKey(), out.bytes());
            pictures.declare();
        }
        return new FilledDocument(filled.write(), findings.missing(), findings.problems());
    }
}
