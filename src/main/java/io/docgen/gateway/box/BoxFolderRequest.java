package io.docgen.gateway.box;

/** The body of a request for a new folder. */
record BoxFolderRequest(String name, BoxReference parent) {

    static BoxFolderRequest of(String parentFolderId, String name) {
        return new BoxFolderRequest(name, new BoxReference(parentFolderId));
    }
}
