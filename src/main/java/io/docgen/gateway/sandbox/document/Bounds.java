package io.docgen.gateway.sandbox.document;

/** How large templates and documents may be. A template multiplies data by its loops, so the result has bounds too. */
final class Bounds {

    /** Of all parts of a document, unpacked, in bytes. */
    static final int UNPACKED = 50_000_000;
    /** Files in a document. */
    static final int PARTS = 2_000;
    /** Elements of a part, so that its tree takes some 50 MB at most. */
    static final int ELEMENTS = 200_000;
    /** How deep elements are nested. */
    static final int DEPTH = 200;
    /** How deep loops and conditions are nested. */
    static final int NESTING = 64;
    /** What is written of a part, and all pictures of a document, in characters and bytes. */
    static final int OUTPUT = 10_000_000;
    /** Paragraphs and rows of a document. */
    static final int BLOCKS = 100_000;
    /** Steps of filling a document: a second at most. */
    static final int STEPS = 2_000_000;

    private Bounds() {
    }
}
