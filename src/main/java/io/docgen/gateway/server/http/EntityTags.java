package io.docgen.gateway.server.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code If-None-Match}: a list of entity tags, which are compared weakly, or {@code *} (RFC 9110, 13.1.2). */
final class EntityTags {

    private static final Pattern LISTED = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private EntityTags() {
    }

    /**
     * Whether one of the tags is that of the content.
     *
     * @param fields the values of the header
     * @param tag the tag of the content, weak or strong
     */
    static boolean match(List<String> fields, String tag) {
        String opaque = tag.substring(tag.indexOf('"'));
        for (String field : fields) {
            if (field.strip().equals("*")) {
                return true;
            }
            for (Matcher listed = LISTED.matcher(field); listed.find();) {
                if (listed.group(1).equals(opaque)) {
                    return true;
                }
            }
        }
        return false;
    }
}
