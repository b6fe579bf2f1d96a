package io.docgen.gateway.sandbox.document;

/** Text, decoded. */
record XmlText(String text) implements XmlNode {
}
