package io.docgen.gateway.box.http;

import io.vertx.core.http.HttpClientResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;

/** What the type of an answer says of whether its body is JSON: proxies in between lose it or make a mess of it. */
final class ResponseContentType {

    private static final String MISSING = "missing";
    private static final Set<String> JSON = Set.of(MISSING, MediaType.APPLICATION_JSON, "text/json", MediaType.TEXT_PLAIN,
            MediaType.APPLICATION_OCTET_STREAM);

    private ResponseContentType() {
    }

    /** Why an answer cannot be what was asked for; null if it may be, or tells of an error. */
    static String complaint(ResponseHead head) {
        if (head.status() >= 400) {
            return null;
        }
        if (!head.isSuccess()) {
            return "its status makes no sense here";
        }
        String type = essence(head.contentType());
        return JSON.contains(type) || type.endsWith("+json") ? null : "it is not JSON";
    }

    static boolean isHtml(String contentType) {
        return essence(contentType).contains("html");
    }

    /** So that the REST client reads it, whatever it was called; errors are read by ourselves, as text. */
    static void normalize(HttpClientResponse response, ResponseHead head) {
        if (head.contentType() != null) {
            response.headers().set(ResponseReaderInterceptor.ORIGINAL_TYPE, head.contentType());
        }
        response.headers().set(ResponseReaderInterceptor.STATUS, Integer.toString(head.status()));
        response.headers().set(HttpHeaders.CONTENT_TYPE,
                head.isSuccess() ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN);
    }

    /** Type and subtype in lower case, without parameters. */
    private static String essence(String contentType) {
        return contentType == null ? MISSING : contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }
}
