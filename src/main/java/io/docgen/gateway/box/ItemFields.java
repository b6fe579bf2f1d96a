package io.docgen.gateway.box;

/**
 * What is asked of the items of a folder. Box returns only the fields that a request names, of each item those that it
 * has: files and folders come with all that a read of each would return.
 */
public enum ItemFields {

    /** Id and name. */
    NAMES("name"),
    /** As {@link FileFields#USUAL}, among which are those of folders. */
    USUAL(FileFields.USUAL.names()),
    /** As {@link FileFields#WITH_LOCK}. */
    WITH_LOCK(FileFields.WITH_LOCK.names());

    private final String names;

    ItemFields(String names) {
        this.names = names;
    }

    /** The query parameter. */
    String names() {
        return names;
    }
}
