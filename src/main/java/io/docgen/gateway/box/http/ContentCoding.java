package io.docgen.gateway.box.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The content codings of HTTP, as a response names them in {@code Content-Encoding}. */
final class ContentCoding {

    private ContentCoding() {
    }

    /** Whether the body is as it is, without any coding. */
    static boolean isIdentity(@Nullable String coding) {
        String name = name(coding);
        return name.isEmpty() || name.equals("identity");
    }

    static boolean isGzip(@Nullable String coding) {
        String name = name(coding);
        return name.equals("gzip") || name.equals("x-gzip");
    }

    private static String name(@Nullable String coding) {
        return coding == null ? "" : coding.trim().toLowerCase(Locale.ROOT);
    }
}
