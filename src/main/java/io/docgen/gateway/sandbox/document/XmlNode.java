package io.docgen.gateway.sandbox.document;

/** What is in an element. */
sealed interface XmlNode permits XmlElement, XmlText, TagNode {
}
