package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxSharedLinkRequest;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.support.error.InvalidArgumentsException;
import io.docgen.gateway.support.error.Violations;
import java.time.Instant;

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
        Violations violations = new Violations();
        violations.check("fileId", input.fileId(), BoxId::violation);
        SharedLinkAccess access = input.access();
        if (input.canDownload() != null && access == SharedLinkAccess.COLLABORATORS) {
            violations.add("canDownload", "cannot be set with `COLLABORATORS`.");
        }
        if (input.unsharedAt() != null && input.unsharedAt().filter(at -> !at.toInstant().isAfter(now)).isPresent()) {
            violations.add("unsharedAt", "must be in the future.");
        }
        if (input.password() != null && input.password().isPresent()) {
            if (access != null && access != SharedLinkAccess.OPEN) {
                violations.add("password", "can be set with `OPEN` alone.");
            }
            if (!isStrong(input.password().get())) {
                violations.add("password", "must have at least " + SHORTEST_PASSWORD
                        + " characters, among them a digit, a capital or a sign.");
            }
        }
        violations.throwIfAny();
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
