package io.docgen.gateway.docgen.sign;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for what is known of a signer, checked early because Box converts the files first. */
final class SignerRules {

    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@<>,;\"]+@[^\\s\\p{Cntrl}@<>,;\"]+");
    private static final int MAX_URL = 2000;

    private SignerRules() {
    }

    /** The violated rule, as the end of a sentence; empty if it looks like an address. Only Box knows if it is one. */
    static Optional<String> ofEmail(String email) {
        return email.length() <= MAX_EMAIL && EMAIL.matcher(email).matches()
                ? Optional.empty()
                : Optional.of("must be an e-mail address, such as \"ada@example.com\".");
    }

    /** The violated rule, as the end of a sentence; empty for a URL of a web page. */
    static Optional<String> ofUrl(String url) {
        return url.length() <= MAX_URL && isOfPage(url)
                ? Optional.empty()
                : Optional.of("must be an absolute URL with http or https, at most " + MAX_URL + " characters.");
    }

    private static boolean isOfPage(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
