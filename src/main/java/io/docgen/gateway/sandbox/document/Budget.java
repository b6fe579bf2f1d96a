package io.docgen.gateway.sandbox.document;

/** What filling one document may still cost. */
final class Budget {

    private static final int CHARACTERS_PER_STEP = 64;

    private int steps;
    private int blocks;
    private int bytes;

    /** Takes some steps, and one more for each 64 characters that are looked at. */
    void step(int characters) throws UnusableDocumentException {
        steps += 1 + characters / CHARACTERS_PER_STEP;
        check(steps <= Bounds.STEPS);
    }

    /** One more paragraph or row. */
    void block() throws UnusableDocumentException {
        check(++blocks <= Bounds.BLOCKS);
    }

    /** The length of a part so far. */
    void written(int length) throws UnusableDocumentException {
        check(length <= Bounds.OUTPUT);
    }

    /** Bytes of a picture. */
    void add(int length) throws UnusableDocumentException {
        bytes += length;
        check(bytes <= Bounds.OUTPUT);
    }

    private static void check(boolean within) throws UnusableDocumentException {
        if (!within) {
            throw new UnusableDocumentException("The document would be too large.");
        }
    }
}
