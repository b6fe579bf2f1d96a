package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxSharedLinkRequest;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidArgumentsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Creates Box's settings of a shared link, or rejects them before Box is called. */
final class SharedLinkSettings {

    private static final int SHORTEST_PASSWORD = 8;

    private SharedLinkSettings() {
    }

    /**
     * The settings.
     *
     * @throws InvalidArgumentsException {@code BAD_USER_INPUT} that names all invalid arguments
     */
    static BoxSharedLinkRequest.Settings of(CreateSharedLinkInput input, Instant now) {
        List<GatewayException> invalid = new ArrayList<>();
        SharedLinkAccess access = input.access();
        if (input.canDownload() != null && access == SharedLinkAccess.COLLABORATORS) {
            invalid.add(GatewayException.badUserInput("canDownload", "cannot be set with `COLLABORATORS`."));
        }
        if (input.unsharedAt() != null && !input.unsharedAt().toInstant().isAfter(now)) {
            invalid.add(GatewayException.badUserInput("unsharedAt", "must be in the future."));
        }
        if (input.password() != null) {
            if (access != null && access != SharedLinkAccess.OPEN) {
                invalid.add(GatewayException.badUserInput("password", "can be set with `OPEN` alone."));
            }
            if (!isStrong(input.password())) {
                invalid.add(GatewayException.badUserInput("password", "must have at least " + SHORTEST_PASSWORD
                        + " characters, among them a digit, a capital or a sign."));
            }
        }
        if (!invalid.isEmpty()) {
            throw new InvalidArgumentsException(invalid);
        }
        return new BoxSharedLinkRequest.Settings(access == null ? null : access.boxName(), input.password(),
                input.unsharedAt(), input.canDownload() == null
                        ? null
                        : new BoxSharedLinkRequest.Permissions(input.canDownload()));
    }

    /** As Box requires it. */
    private static boolean isStrong(String password) {
        return password.codePointCount(0, password.length()) >= SHORTEST_PASSWORD
                && password.codePoints().anyMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
    }
}
