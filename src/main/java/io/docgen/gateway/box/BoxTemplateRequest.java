package io.docgen.gateway.box;

/** The body that marks a file as a template (Box's {@code DocGenTemplateCreateRequest}). */
record BoxTemplateRequest(BoxTypedReference file) {

    static BoxTemplateRequest of(String fileId) {
        return new BoxTemplateRequest(new BoxTypedReference("file", fileId));
    }
}
