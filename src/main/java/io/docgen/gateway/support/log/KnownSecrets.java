package io.docgen.gateway.support.log;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Secrets of the configuration, which are masked in the log wherever they stand: a server may repeat what it was sent.
 */
public final class KnownSecrets {

    /** A shorter one would mask what is none. */
    private static final int MIN_LENGTH = 8;

    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

    private KnownSecrets() {
    }

    public static void add(String secret) {
        if (secret.length() >= MIN_LENGTH) {
            SECRETS.add(secret);
        }
    }

    static boolean areIn(String text) {
        return SECRETS.stream().anyMatch(text::contains);
    }

    static String masked(String text, String mask) {
        String masked = text;
        for (String secret : SECRETS) {
            masked = masked.replace(secret, mask);
        }
        return masked;
    }
}
