package io.docgen.gateway.box.error;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Box means when it refuses a read for good, as far as its response says. */
public enum Refusal {

    /** There is no such object, the caller must not see it, or on a path of Doc Gen: Doc Gen is not enabled. */
    MISSING,
    /** The token lacks a scope. */
    SCOPE,
    /** The caller or the token is denied access. Of Doc Gen, tokens older than its scope were reported to be. */
    DENIED,
    /** A policy or a legal reason forbids it, which {@code boxCode} may name. */
    POLICY,
    /** The plan of the enterprise does not include it. */
    PLAN,
    /** Box does not accept the request. */
    INVALID;

    /** The codes of a 403 that give no reason. */
    private static final Set<String> NO_REASON = Set.of("access_denied_insufficient_permissions", "forbidden");

    /**
     * The refusal; null if it is none: a transient failure, a rate limit, a 401, or a response that is not of Box.
     */
    public static @Nullable Refusal of(Throwable failure) {
        return failure instanceof BoxException box ? of(box) : null;
    }

    private static @Nullable Refusal of(BoxException box) {
        if (box.status() == null || box.isRetryable()) {
            return null;
        }
        return switch (box.status()) {
            case 404, 410 -> MISSING;
            case 403 -> ofForbidden(box.boxCode());
            case 423, 451 -> POLICY;
            case 402 -> PLAN;
            case 400, 405, 422 -> INVALID;
            default -> null;
        };
    }

    private static Refusal ofForbidden(@Nullable String code) {
        if (StatusMeaning.INSUFFICIENT_SCOPE.equals(code)) {
            return SCOPE;
        }
        return code == null || NO_REASON.contains(code) ? DENIED : POLICY;
    }
}
