package io.docgen.gateway.sandbox.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element, as it is in the file.
 *
 * @param name with its prefix
 * @param local without
 * @param word whether it is one of WordprocessingML
 * @param attributes names with prefixes and values by turns, with the declarations of namespaces
 */
record XmlElement(String name, String local, boolean word, List<String> attributes, List<XmlNode> children)
        implements
            XmlNode {

    /** Whether it is one of these elements of WordprocessingML. */
    boolean is(String... names) {
        return word && List.of(names).contains(local);
    }

    boolean is(Set<String> names) {
        return word && names.contains(local);
    }

    XmlElement with(List<? extends XmlNode> otherChildren) {
        return new XmlElement(name, local, word, attributes, List.copyOf(otherChildren));
    }

    /** The same with an attribute added or changed. */
    XmlElement with(String attribute, String value) {
        List<String> changed = new ArrayList<>(attributes);
        int at = indexOf(attribute);
        if (at < 0) {
            changed.addAll(List.of(attribute, value));
        } else {
            changed.set(at + 1, value);
        }
        return new XmlElement(name, local, word, List.copyOf(changed), children);
    }

    /** An element with the prefix of this one. */
    XmlElement sibling(String otherLocal, XmlNode... content) {
        return new XmlElement(name.substring(0, name.length() - local.length()) + otherLocal, otherLocal, word,
                List.of(),
                List.of(content));
    }

    Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    Optional<XmlElement> first(String otherLocal) {
        return elements().filter(element -> element.local.equals(otherLocal)).findFirst();
    }

    /** The value of an attribute, by its name without a prefix. */
    Optional<String> attribute(String localName) {
        int at = indexOf(localName);
        return at < 0 ? Optional.empty() : Optional.of(attributes.get(at + 1));
    }

    /** The text of this element alone, such as of a {@code w:t}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (XmlNode child : children) {
            if (child instanceof XmlText part) {
                text.append(part.text());
            }
        }
        return text.toString();
    }

    private int indexOf(String localName) {
        for (int i = 0; i < attributes.size(); i += 2) {
            String found = attributes.get(i);
            if (found.equals(localName) || found.endsWith(":" + localName) && !found.startsWith("xmlns")) {
                return i;
            }
        }
        return -1;
    }
}
