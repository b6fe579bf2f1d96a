package io.docgen.gateway.docgen.readiness;

import io.docgen.gateway.box.error.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller can use Doc Gen at all. The list of templates shows it, and a template too if it can be read.
 *
 * @param success whether Box has answered
 * @param refusal why Box has refused; null if it has not
 * @param list the list of templates
 */
record DocgenAccess(boolean success, @Nullable Refusal refusal, Answer<?> list) {

    private static final String SWITCH = "Ask a Box administrator to enable Doc Gen for you (Admin Console, Enterprise "
            + "Settings, Content & Sharing) and for the application, by the scope Manage Doc Gen (Developer Console). Then "
            + "sign in again.";

    /** @param template may not have been asked for */
    static DocgenAccess of(Answer<?> list, Answer<?> template) {
        boolean lacksScope = list.refusal() == Refusal.SCOPE || template.refusal() == Refusal.SCOPE;
        return new DocgenAccess(list.isSuccess() || template.isSuccess(), lacksScope ? Refusal.SCOPE : list.refusal(),
                list);
    }

    DocgenReadinessCheck enabled() {
        if (success) {
            return DocgenReadinessCheck.ok("Doc Gen is enabled for this user and application.");
        }
        return refusal == null ? list.unknown() : switch (refusal) {
            case MISSING ->
                DocgenReadinessCheck.failed("Doc Gen is not enabled for this user or application.", SWITCH);
            case PLAN -> DocgenReadinessCheck.failed("The plan of your enterprise does not include Doc Gen.",
                    "Ask your Box administrator for a plan with Doc Gen.");
            case SCOPE, DENIED -> DocgenReadinessCheck.unknown(
                    "Box refuses the token, so it does not say whether Doc Gen is enabled.",
                    "See to the scope of the token first, then check again.");
            case POLICY -> forbidden();
            case INVALID -> list.unknown();
        };
    }

    DocgenReadinessCheck scope() {
        if (success) {
            return DocgenReadinessCheck.ok("The token has the scope Manage Doc Gen.");
        }
        return refusal == null ? list.unknown() : switch (refusal) {
            case SCOPE -> DocgenReadinessCheck.failed("The token lacks the scope Manage Doc Gen.",
                    "Give the application the scope Manage Doc Gen (Developer Console), which is there once an "
                            + "administrator has enabled Doc Gen, and have it authorized again. Then sign in again.");
            case DENIED -> DocgenReadinessCheck.failed(
                    "Box denies Doc Gen to this token, as to a token that is older than the scope Manage Doc Gen.",
                    "Sign in again. If that does not help, ask a Box administrator whether the application has the scope "
                            + "Manage Doc Gen and Doc Gen is enabled for you.");
            case MISSING, PLAN -> DocgenReadinessCheck.unknown(
                    "Without Doc Gen, Box does not say whether the token has the scope.",
                    "Have Doc Gen enabled first, then check again.");
            case POLICY -> forbidden();
            case INVALID -> list.unknown();
        };
    }

    private static DocgenReadinessCheck forbidden() {
        return DocgenReadinessCheck.unknown("A policy of your enterprise or of Box forbids the request.",
                "Ask your Box administrator.");
    }
}
