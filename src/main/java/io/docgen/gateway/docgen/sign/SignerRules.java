package io.docgen.gateway.docgen.sign;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for what is known of a signer, checked early because Box converts the files first. */
final class SignerRules {

    private static final int MAX_EMAIL = 254;
    /** Dots at other places than the first are in real addresses of a Japanese provider. */
    private static final String LOCAL_PART = "[^.\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}@<>,;\"][^\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}@<>,;\"]*";
    /** Of a domain, in any script. */
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?";
    private static final Pattern EMAIL = Pattern.compile(LOCAL_PART + '@' + LABEL + "(?:\\." + LABEL + ")*");
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
