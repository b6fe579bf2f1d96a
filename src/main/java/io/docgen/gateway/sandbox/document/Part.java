package io.docgen.gateway.sandbox.document;

import java.util.List;

/** What a template does, in the order of its text. */
sealed interface Part {

    /** Something without tags, which stays as it is. */
    record Verbatim(XmlNode node) implements Part {
    }

    /** An element with tags inside. */
    record Copy(XmlElement element, List<Part> content) implements Part {
    }

    /** A tag that inserts something. A control that has no counterpart is one, too, and stays as text. */
    record Insert(TagNode tag) implements Part {
    }

    /** What is repeated for each item. */
    record Loop(TagNode start, List<Part> body, TagNode end) implements Part {
    }

    /** A condition. */
    record Choice(List<Branch> branches, TagNode end) implements Part {
    }

    /** A branch of a condition, with {@code if}, {@code elseif} or {@code else} before it. */
    record Branch(TagNode tag, List<Part> body) {
    }
}
