package io.docgen.gateway.sandbox.document;

/** A template that cannot be read or filled. Its message is for people, as a failure of the job. */
public final class UnusableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableDocumentException(String message) {
        super(message);
    }

    /** What is wrong. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
