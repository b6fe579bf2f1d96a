package io.docgen.gateway.sandbox.document;

import io.docgen.gateway.tag.DataPath;
import io.docgen.gateway.tag.Evaluator;
import io.docgen.gateway.tag.Expression;
import io.docgen.gateway.tag.Tag;
import io.docgen.gateway.tag.TagKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Writes a part of a document: the template's with the data. A tag without a value stays as text, as in Box. */
final class TemplateFiller {

    /** Elements that must end with a paragraph. */
    private static final Set<String> OF_PARAGRAPHS = Set.of("tc", "hdr", "ftr");

    private final DataScope scope;
    private final Evaluator conditions;
    private final Evaluator calculations;
    private final Pictures pictures;
    private final Budget budget;
    private final XmlWriter out;
    private final Findings findings;
    private final RawTags raw;

    TemplateFiller(Map<String, Object> data, Pictures pictures, Budget budget, XmlWriter out, Findings findings) {
        this.scope = new DataScope(data);
        this.conditions = new Evaluator(scope::condensed);
        this.calculations = new Evaluator(scope::value);
        this.pictures = pictures;
        this.budget = budget;
        this.out = out;
        this.findings = findings;
        this.raw = new RawTags(out);
    }

    void fill(Part part) throws UnusableDocumentException {
        budget.step(1);
        if (part instanceof Part.Verbatim same) {
            out.write(same.node());
        } else if (part instanceof Part.Copy copy) {
            copy(copy);
        } else if (part instanceof Part.Insert insert) {
            insert(insert.tag());
        } else if (part instanceof Part.Loop loop) {
            loop(loop);
        } else if (part instanceof Part.Choice choice) {
            choose(choice);
        }
    }

    private void fill(List<Part> parts) throws UnusableDocumentException {
        for (Part part : parts) {
            fill(part);
        }
    }

    private void copy(Part.Copy copy) throws UnusableDocumentException {
        XmlElement element = copy.element();
        int before = out.position();
        int rows = out.rows();
        out.start(element);
        fill(copy.content());
        if (element.is(OF_PARAGRAPHS) && !out.lastEnded().equals("p")) {
            out.write(element.sibling("p"));
        }
        out.end(element);
        if (element.is("tbl") && out.rows() == rows) {
            out.backTo(before);
        }
    }

    private void loop(Part.Loop loop) throws UnusableDocumentException {
        Tag tag = loop.start().tag();
        String name = tag.names().get(0);
        Object list = scope.value(name);
        if (list == null && tag.modifiers().requiresValue()) {
            missing(name);
            raw.write(loop);
            return;
        }
        // A value in place of a list is taken for a list of one. What Box does is not known.
        Collection<?> items = list instanceof Collection<?> many ? many : list == null ? List.of() : List.of(list);
        DataPath path = scope.path(name);
        for (Object item : items) {
            budget.step(1);
            scope.push(Objects.requireNonNull(tag.variable()), path, item);
            fill(loop.body());
            scope.pop();
        }
    }

    /** A value that is missing does not hold, and is no error: a condition is a way to ask for it. */
    private void choose(Part.Choice choice) throws UnusableDocumentException {
        for (Part.Branch branch : choice.branches()) {
            Tag tag = branch.tag().tag();
            if (tag.kind() == TagKind.ELSE || conditions.holds(expression(tag))) {
                fill(branch.body());
                return;
            }
        }
    }

    private void insert(TagNode node) throws UnusableDocumentException {
        Tag tag = node.tag();
        if (node.isControl()) {
            findings.problem("The tag '" + tag.content() + "' has no counterpart in the template.");
            raw.write(node);
            return;
        }
        Object value = tag.kind() == TagKind.TEXT
                ? scope.value(tag.names().get(0))
                : calculations.value(expression(tag));
        Optional<String> text = value == null ? Optional.empty() : ValueText.of(value, tag.modifiers());
        if (text.isPresent()) {
            write(node, text.get());
        } else if (tag.modifiers().defaultValue() != null) {
            write(node, tag.modifiers().defaultValue());
        } else if (tag.modifiers().requiresValue()) {
            withoutValue(tag);
            raw.write(node);
        }
    }

    private Expression expression(Tag tag) throws UnusableDocumentException {
        for (String name : tag.names()) {
            budget.step(scope.value(name) instanceof String text ? text.length() : 1);
            if (tag.sums(name) && scope.value(DataPath.parent(name)) instanceof Collection<?> list) {
                budget.step(list.size());
            }
        }
        return Objects.requireNonNull(tag.expression());
    }

    private void withoutValue(Tag tag) {
        List<String> without = tag.names().stream().filter(name -> scope.value(name) == null).toList();
        without.forEach(this::missing);
        if (without.isEmpty()) {
            findings.problem("The tag '" + tag.content() + "' has no result: a value is not of the right type.");
        }
    }

    private void missing(String name) {
        findings.missing(scope.path(name).names());
    }

    private void write(TagNode node, String text) throws UnusableDocumentException {
        budget.step(text.length());
        if (node.picture()) {
            Optional<XmlElement> picture = pictures.replaced(node.run(), text);
            if (picture.isEmpty()) {
                findings.problem("The value of the tag '" + node.tag().content()
                        + "' is not a PNG, JPEG or GIF picture in base64.");
            }
            out.write(picture.orElse(node.run()));
            return;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n'); // as forms of browsers send them
        for (RichText.Span span : RichText.spans(lines)) {
            out.write(Runs.of(node.run(), span));
        }
    }
}
