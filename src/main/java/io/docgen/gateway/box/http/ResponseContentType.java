package io.docgen.gateway.box.http;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides by its type and coding whether a body may be JSON. Proxies drop or change content types. */
final class ResponseContentType {

    private static final String MISSING = "missing";
    private static final Set<String> JSON = Set.of(MISSING, MediaType.APPLICATION_JSON, "text/json",
            MediaType.TEXT_PLAIN,
            MediaType.APPLICATION_OCTET_STREAM);
    private static final Pattern BASED_ON_JSON = Pattern.compile("[\\w!#$&^.-]+/[\\w!#$&^.+-]+\\+json");

    private ResponseContentType() {
    }

    /**
     * Why a response cannot be the requested JSON; null if it can be, or if it is an error response.
     *
     * @param inflates whether the reader of the body inflates gzip
     */
    static @Nullable String problem(ResponseHead head, boolean inflates) {
        if (head.status() >= 400) {
            return null;
        }
        if (!head.isSuccess()) {
            return "unexpected status";
        }
        if (!ContentCoding.isIdentity(head.contentCoding())
                && !(inflates && ContentCoding.isGzip(head.contentCoding()))) {
            return "it has a content coding that was not requested";
        }
        String type = essence(head.contentType());
        return JSON.contains(type) || BASED_ON_JSON.matcher(type).matches() ? null : "it is not JSON";
    }

    static boolean isHtml(@Nullable String contentType) {
        return essence(contentType).contains("html");
    }

    /** Type and subtype in lower case, without parameters. */
    private static String essence(@Nullable String contentType) {
        return contentType == null ? MISSING : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }
}
