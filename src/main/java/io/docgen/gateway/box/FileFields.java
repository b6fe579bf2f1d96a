package io.docgen.gateway.box;

/**
 * What is asked of a file. Box returns only the fields that a request names. All reads of a file in one operation ask
 * for the same, so that they share one call.
 */
public enum FileFields {

    /** All but those below. */
    USUAL(BoxFile.FIELDS, ""),
    /** Also the lock and the classification, which few need. */
    WITH_LOCK(BoxFile.FIELDS + ",lock,classification", "?lock");

    private final String names;
    private final String suffix;

    FileFields(String names, String suffix) {
        this.names = names;
        this.suffix = suffix;
    }

    /** The query parameter. */
    String names() {
        return names;
    }

    /** The name of the read of a file. */
    String read(String id) {
        return "files/" + id + suffix;
    }
}
