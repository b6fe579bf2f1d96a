package io.docgen.gateway.support;

/** A number of bytes in words for people. */
public final class ByteSize {

    private static final long KB = 1024;
    private static final long MB = KB * KB;

    private ByteSize() {
    }

    /** Such as {@code 2 MB} for 2097152. A number that is not a whole one of KB is in bytes, so that it stays exact. */
    public static String text(long bytes) {
        if (bytes == 0 || bytes % KB != 0) {
            return bytes + " bytes";
        }
        return bytes % MB == 0 ? bytes / MB + " MB" : bytes / KB + " KB";
    }
}
