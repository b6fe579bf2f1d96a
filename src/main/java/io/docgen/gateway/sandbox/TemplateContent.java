package io.docgen.gateway.sandbox;

import io.docgen.gateway.sandbox.document.UnusableDocumentException;
import io.docgen.gateway.sandbox.document.WordBuilder;
import io.docgen.gateway.sandbox.document.WordTemplate;
import io.vertx.core.buffer.Buffer;

/** Reads files as templates. What is no Word document, such as an uploaded text, is taken for the text of one. */
final class TemplateContent {

    private static final int MOST_TEXT = 100_000;

    private TemplateContent() {
    }

    /** @throws UnusableDocumentException if it is a Word document that cannot be read */
    static WordTemplate of(SandboxFile file) throws UnusableDocumentException {
        Buffer upload = file.upload();
        if (upload == null) {
            return WordTemplate.read(
                    new WordBuilder().title(file.full().getString("name")).text(file.text()).build());
        }
        byte[] content = upload.getBytes();
        return WordTemplate.read(WordTemplate.isWordDocument(content)
                ? content
                : new WordBuilder().text(upload.getString(0, Math.min(upload.length(), MOST_TEXT))).build());
    }
}
