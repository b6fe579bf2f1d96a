package io.docgen.gateway.docgen.template;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Looks for the directory of a docx file while that passes: a ZIP file keeps it at its end, with the names of all
 * entries. Of the content it keeps the last kilobyte.
 */
final class DocxScanner {

    private static final byte[] ENTRY = {'P', 'K', 1, 2};
    private static final int ENTRY_NAME_LENGTH_AT = 28;
    private static final int ENTRY_NAME_AT = 46;
    /** Every file of Office Open XML has this entry. */
    private static final String TYPES = "[Content_Types].xml";
    /** Word's files have their parts here. */
    private static final String WORD = "word/";

    private static final byte[] END = {'P', 'K', 5, 6};
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_LENGTH_AT = 12;
    private static final int DIRECTORY_AT = 16;
    private static final int COMMENT_LENGTH_AT = 20;
    private static final int MOST_COMMENT = 1024;
    /** The offset is elsewhere, in a file of the format ZIP64. */
    private static final long ELSEWHERE = 0xFFFFFFFFL;

    private Buffer last = Buffer.buffer();
    private long length;
    private long types = -1;
    private long word = -1;

    void add(Buffer chunk) {
        byte[] both = Arrays.copyOf(last.getBytes(), last.length() + chunk.length());
        chunk.getBytes(both, last.length());
        Buffer bytes = Buffer.buffer(both);
        long start = length - last.length();
        for (int i = 0; i <= bytes.length() - ENTRY_NAME_AT - TYPES.length(); i++) { // the end is longer than the rest
            if (bytes.getByte(i) == ENTRY[0] && isAt(bytes, i, ENTRY)) {
                see(bytes, i, start + i);
            }
        }
        length += chunk.length();
        last = bytes.getBuffer(Math.max(0, bytes.length() - END_LENGTH - MOST_COMMENT), bytes.length());
    }

    private void see(Buffer bytes, int at, long position) {
        String name = bytes.getString(at + ENTRY_NAME_AT, at + ENTRY_NAME_AT + TYPES.length(),
                StandardCharsets.ISO_8859_1.name());
        if (name.equals(TYPES) && bytes.getUnsignedShortLE(at + ENTRY_NAME_LENGTH_AT) == TYPES.length()) {
            types = position;
        } else if (name.startsWith(WORD)) {
            word = position;
        }
    }

    private static boolean isAt(Buffer bytes, int at, byte[] signature) {
        return Arrays.equals(bytes.getBytes(at, at + signature.length), signature);
    }

    /** Whether all of it was a whole ZIP file with the entries of a docx file. */
    boolean isDocx() {
        for (int i = last.length() - END_LENGTH; i >= 0; i--) {
            if (isAt(last, i, END)
                    && last.getUnsignedShortLE(i + COMMENT_LENGTH_AT) == last.length() - i - END_LENGTH) {
                long directory = last.getUnsignedIntLE(i + DIRECTORY_AT);
                long end = directory + last.getUnsignedIntLE(i + DIRECTORY_LENGTH_AT);
                return directory == ELSEWHERE
                        ? types >= 0 && word >= 0
                        : end == length - last.length() + i && types >= directory && word >= directory;
            }
        }
        return false;
    }
}
