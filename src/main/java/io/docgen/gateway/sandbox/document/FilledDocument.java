package io.docgen.gateway.sandbox.document;

import java.util.List;

/**
 * A document made of a template.
 *
 * @param missing the names of values that the data lacks, such as {@code order.id}, each once
 * @param problems what else is wrong, as sentences
 */
public record FilledDocument(byte[] docx, List<String> missing, List<String> problems) {
}
