package io.docgen.gateway.box;

import java.util.regex.Pattern;

/** URLs of Box that clients open in a browser: absolute, and over HTTPS. The sandbox has HTTP. */
final class BrowserUrl {

    private static final Pattern HTTPS = Pattern.compile("(?i)https://[a-z0-9._:\\[\\]-]+(?:[/?#]\\S*)?");
    private static final Pattern HTTP = Pattern.compile("(?i)http://[a-z0-9._:\\[\\]-]+(?:[/?#]\\S*)?");

    private BrowserUrl() {
    }

    /** @param sandbox whether the sandbox is called instead of Box */
    static boolean isValid(String url, boolean sandbox) {
        return HTTPS.matcher(url).matches() || sandbox && HTTP.matcher(url).matches();
    }
}
