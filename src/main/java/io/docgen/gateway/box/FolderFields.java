package io.docgen.gateway.box;

/**
 * What is asked of a folder. Box returns only the fields that a request names. All reads of a folder in one operation
 * ask for the same, so that they share one call.
 */
public enum FolderFields {

    /** All but those below. */
    USUAL(BoxFolder.FIELDS, ""),
    /** Also the permissions, the path and the shared link. */
    WITH_PERMISSIONS(BoxFolder.FIELDS + ",permissions,path_collection,shared_link", "?permissions");

    private final String names;
    private final String suffix;

    FolderFields(String names, String suffix) {
        this.names = names;
        this.suffix = suffix;
    }

    /** The query parameter. */
    String names() {
        return names;
    }

    /** The name of the read of a folder. */
    String read(String id) {
        return "folders/" + id + suffix;
    }
}
