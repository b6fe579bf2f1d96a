package io.docgen.gateway.docgen.template.check;

/** How much one request may have checked: values that are looked at, and findings. */
final class CheckBudget {

    /** Some tenths of a second. */
    private static final int MOST_STEPS = 5_000_000;
    private static final int MOST_VIOLATIONS = 1_000;
    private static final int MOST_NOTES = 1_000;

    private int steps = MOST_STEPS;
    private int violations = MOST_VIOLATIONS;
    private int notes = MOST_NOTES;

    /** Whether one more value may be looked at. */
    boolean step() {
        return steps-- > 0;
    }

    boolean isSpent() {
        return steps <= 0;
    }

    /** Whether one more value that is missing or unexpected may be listed. */
    boolean violation() {
        return violations-- > 0;
    }

    /** Whether one more value that is unused or HTML may be listed: these never take the place of a violation. */
    boolean note() {
        return notes-- > 0;
    }
}
