package io.docgen.gateway.sandbox.document;

import java.util.List;

/**
 * Writes tags that stay in the document as text.
 *
 * @param out the part of the document
 */
record RawTags(XmlWriter out) {

    void write(TagNode tag) throws UnusableDocumentException {
        XmlElement text = tag.asText();
        if (text != null) {
            out.write(text);
        }
    }

    /** A part as it is in the template, such as a loop without a list. */
    void write(Part part) throws UnusableDocumentException {
        if (part instanceof Part.Insert insert) {
            write(insert.tag());
        } else if (part instanceof Part.Verbatim same) {
            out.write(same.node());
        } else if (part instanceof Part.Copy copy) {
            out.start(copy.element());
            write(copy.content());
            out.end(copy.element());
        } else if (part instanceof Part.Loop loop) {
            write(loop.start());
            write(loop.body());
            write(loop.end());
        } else if (part instanceof Part.Choice choice) {
            for (Part.Branch branch : choice.branches()) {
                write(branch.tag());
                write(branch.body());
            }
            write(choice.end());
        }
    }

    private void write(List<Part> parts) throws UnusableDocumentException {
        for (Part part : parts) {
            write(part);
        }
    }
}
