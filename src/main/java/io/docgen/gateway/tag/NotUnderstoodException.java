package io.docgen.gateway.tag;

/** A tag is none that this grammar knows. Without a stack, because a template can hold thousands. */
final class NotUnderstoodException extends Exception {

    private static final long serialVersionUID = 1;

    NotUnderstoodException() {
        super("not understood", null, false, false);
    }
}
