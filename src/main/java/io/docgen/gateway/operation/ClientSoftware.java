package io.docgen.gateway.operation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The program that sent a request, as it calls itself: for metrics, logs and traces, never for access.
 *
 * @param version null if the program does not say
 */
public record ClientSoftware(String name, @Nullable String version) {

    /** Nothing that changes how a line of a log is read. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9@][A-Za-z0-9 ._@/+:-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,31}");
    /** Nobody calls a program so, but tokens look like it. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32,}|eyJ.*");

    /**
     * What a client says of itself.
     *
     * @param authorization the client's, whose token is no name; null if there is none
     * @return null if it does not say, or not well-formed: 1 to 64 letters, digits, spaces and {@code ._@/+:-}
     */
    public static @Nullable ClientSoftware of(@Nullable String name, @Nullable String version,
            @Nullable String authorization) {
        return name == null || !NAME.matcher(name).matches() || isSecret(name, authorization)
                ? null
                : new ClientSoftware(name, version == null || !VERSION.matcher(version).matches()
                        || isSecret(version, authorization) ? null : version);
    }

    private static boolean isSecret(String text, @Nullable String authorization) {
        return SECRET.matcher(text).matches() || authorization != null && authorization.endsWith(" " + text);
    }

    @Override
    public String toString() {
        return version == null ? name : name + ' ' + version;
    }
}
