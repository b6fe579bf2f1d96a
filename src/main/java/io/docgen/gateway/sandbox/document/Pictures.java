package io.docgen.gateway.sandbox.document;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures that a part of a document gets from the data, in place of those of the template. */
final class Pictures {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final WordPackage file;
    private final String part;
    private final Budget budget;
    /** The id of the relationship, by the value. */
    private final Map<String, String> ids = new HashMap<>();
    private final List<XmlElement> relationships = new ArrayList<>();

    /** @param file gets the pictures as parts */
    Pictures(WordPackage file, String part, Budget budget) {
        this.file = file;
        this.part = part;
        this.budget = budget;
    }

    /** The alternative text of a drawing, which may be a tag. */
    static String alternativeText(XmlElement drawing) {
        return drawing.elements().filter(frame -> frame.local().equals("inline") || frame.local().equals("anchor"))
                .flatMap(frame -> frame.first("docPr").stream()).flatMap(about -> about.attribute("descr").stream())
                .findFirst().orElse("");
    }

    /** The run with the picture of a value; empty if the value is none. */
    Optional<XmlElement> replaced(XmlElement run, String base64) throws UnusableDocumentException {
        String id = ids.get(base64);
        if (id == null) {
            Optional<byte[]> picture = decoded(base64);
            Optional<String> type = picture.flatMap(Pictures::type);
            if (picture.isEmpty() || type.isEmpty()) {
                return Optional.empty();
            }
            id = add(picture.get(), type.get());
            ids.put(base64, id);
        }
        return Optional.of((XmlElement) with(run, id));
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            String data = base64.startsWith("data:") ? base64.substring(base64.indexOf(',') + 1) : base64;
            return Optional.of(Base64.getMimeDecoder().decode(data));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> type(byte[] picture) {
        if (picture.length < 8) {
            return Optional.empty();
        }
        return switch (picture[0] & 0xff) {
            case 0x89 -> picture[1] == 'P' && picture[2] == 'N' ? Optional.of("png") : Optional.empty();
            case 0xff -> (picture[1] & 0xff) == 0xd8 ? Optional.of("jpeg") : Optional.empty();
            case 'G' -> picture[1] == 'I' && picture[2] == 'F' ? Optional.of("gif") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String add(byte[] picture, String type) throws UnusableDocumentException {
        budget.add(picture.length);
        String stem = part.substring(part.lastIndexOf('/') + 1).replace(".xml", "");
        String id = "docgen" + (ids.size() + 1);
        String target = "media/" + stem + "-" + id + "." + type;
        file.parts().put("word/" + target, picture);
        relationships.add(element("Relationship", "Id", id, "Type", RELATION, "Target", target));
        return id;
    }

    /** The picture and its alternative text. A vector graphic in the extensions would be shown instead of it. */
    private static XmlNode with(XmlNode node, String id) {
        if (!(node instanceof XmlElement element)) {
            return node;
        }
        XmlElement changed = element;
        if (element.local().equals("blip")) {
            return element.with("embed", id).with(List.of());
        }
        if (element.attribute("descr").isPresent()) {
            changed = element.with("descr", "");
        }
        return changed.with(changed.children().stream().map(child -> with(child, id)).toList());
    }

    /** Declares what was added. */
    void declare() throws UnusableDocumentException {
        if (relationships.isEmpty()) {
            return;
        }
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        append(name, relationships);
        append(CONTENT_TYPES, List.of(type("png"), type("jpeg"), type("gif")));
    }

    private static XmlElement type(String extension) {
        return element("Default", "Extension", extension, "ContentType", "image/" + extension);
    }

    private void append(String name, List<XmlElement> added) throws UnusableDocumentException {
        byte[] declared = file.parts().get(name);
        if (declared == null) {
            throw new UnusableDocumentException("The template is not a readable Word document.");
        }
        XmlElement root = XmlReader.read(declared);
        List<XmlNode> all = new ArrayList<>();
        added.stream().filter(element -> root.elements().noneMatch(known -> known.attribute("Extension")
                .equals(element.attribute("Extension")) && element.attribute("Extension").isPresent()))
                .forEach(all::add);
        all.addAll(root.children());
        file.parts().put(name, XmlWriter.bytesOf(root.with(all)));
    }

    private static XmlElement element(String name, String... attributes) {
        return new XmlElement(name, name, false, List.of(attributes), List.of());
    }
}
