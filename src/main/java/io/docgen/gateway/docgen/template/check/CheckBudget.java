package io.docgen.gateway.docgen.template.check;

/** How much one request may have checked: values that are looked at, and findings. */
final class CheckBudget {

    /** Some tenths of a second. */
    private static final int MOST_STEPS = 5_000_000;
    private static final int MOST_FINDINGS = 1_000;

    private int steps = MOST_STEPS;
    private int findings = MOST_FINDINGS;

    /** Whether one more value may be looked at. */
    boolean step() {
        return steps-- > 0;
    }

    boolean isSpent() {
        return steps <= 0;
    }

    /** Whether one more finding may be listed. */
    boolean finding() {
        return findings-- > 0;
    }
}
