package io.docgen.gateway.sandbox.document;

import io.docgen.gateway.tag.DataPath;
import io.docgen.gateway.tag.Tag;
import java.util.List;

/**
 * A tag of a template.
 *
 * @param paths of the values that it needs
 * @param picture whether it is the alternative text of a picture
 */
public record TemplateTag(Tag tag, List<DataPath> paths, boolean picture) {
}
