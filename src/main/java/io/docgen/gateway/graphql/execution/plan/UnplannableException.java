package io.docgen.gateway.graphql.execution.plan;

/** An operation has something that a plan does not know, so that graphql-java's own strategy executes it. */
final class UnplannableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnplannableException() {
        super("no plan is possible", null, false, false);
    }
}
