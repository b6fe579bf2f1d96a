package io.docgen.gateway.sandbox.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a part of a document. A document type, which could define entities, is refused. */
final class XmlReader {

    private static final Set<String> WORD = Set.of("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final String UNREADABLE = "The template is not a readable Word document.";

    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int elements;
    private @Nullable XmlElement root;

    private XmlReader() {
    }

    static XmlElement read(byte[] xml) throws UnusableDocumentException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new XmlReader().all(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException | RuntimeException unreadable) { // a native executable lacks the parser's messages
            throw new UnusableDocumentException(UNREADABLE);
        }
    }

    private XmlElement all(XMLStreamReader reader) throws XMLStreamException, UnusableDocumentException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnusableDocumentException(UNREADABLE);
                case XMLStreamConstants.START_ELEMENT -> begin(element(reader));
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA ->
                    add(new XmlText(reader.getText()));
                default -> {
                    // comments and processing instructions mean nothing to a template
                }
            }
        }
        if (root == null) {
            throw new UnusableDocumentException(UNREADABLE);
        }
        return root;
    }

    private void begin(XmlElement element) throws UnusableDocumentException {
        if (++elements > Bounds.ELEMENTS || open.size() >= Bounds.DEPTH) {
            throw new UnusableDocumentException("The template is too large or too deeply nested.");
        }
        if (root == null) {
            root = element;
        }
        add(element);
        open.push(element);
    }

    private void add(XmlNode node) {
        if (!open.isEmpty()) {
            open.peek().children().add(node);
        }
    }

    private static XmlElement element(XMLStreamReader reader) {
        List<String> attributes = new ArrayList<>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            attributes.add(prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix);
            attributes.add(uri == null ? "" : uri);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.add(name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)));
            attributes.add(reader.getAttributeValue(i));
        }
        String uri = reader.getNamespaceURI();
        return new XmlElement(name(reader.getPrefix(), reader.getLocalName()), reader.getLocalName(),
                uri != null && WORD.contains(uri), List.copyOf(attributes), new ArrayList<>(2));
    }

    private static String name(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
