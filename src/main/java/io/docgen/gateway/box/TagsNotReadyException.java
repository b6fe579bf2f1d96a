package io.docgen.gateway.box;

/** Box is still extracting the tags of the template. A state rather than a failure: ask again in a moment. */
public final class TagsNotReadyException extends RuntimeException {

    TagsNotReadyException() {
        super("Box is still reading the tags of this template", null, false, false);
    }
}
