package io.docgen.gateway.box;

/** Box has not read the tags of this template yet, a state rather than a failure: ask again in a moment. */
public final class TagsNotReadyException extends RuntimeException {

    TagsNotReadyException() {
        super("Box is still reading the tags of this template", null, false, false);
    }
}
