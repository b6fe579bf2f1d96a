package io.docgen.gateway.sandbox;

/** Alice's sample jobs, one for each situation. They are documented for users, and tests use them. */
enum SampleJob {

    DOCUMENTED("12345", "The example of Box's documentation"),

    SUBMITTED("10000000101", "Submitted: output file `null`"),
    PENDING("10000000102", "Pending: output file absent from Box's answer"),
    COMPLETED("10000000103", "Completed"),
    COMPLETED_WITH_ERROR("10000000104", "Completed with errors, listed in failures"),
    FAILED("10000000105", "Failed: no output file, reasons in failures"),
    UNKNOWN_STATUS("10000000106", "An undocumented status"),
    OUTPUT_TRASHED("10000000107", "Completed, output file in the trash"),
    OUTPUT_FORBIDDEN("10000000108", "Completed, access to the output file denied (403)"),
    OUTPUT_MISSING("10000000109", "Completed, output file missing or not visible (404)"),
    TEMPLATE_CHANGED("10000000110", "Completed, template changed afterwards"),
    EXTRA_FIELDS("10000000111", "Completed, with unknown fields"),
    NUMERIC_IDS("10000000112", "Completed, ids as numbers instead of strings; in no list"),
    LARGE_OUTPUT("10000000113", "Completed, size of output exceeds 32 bits"),
    HUGE_OUTPUT("10000000114", "Completed, size of output in scientific notation"),
    IN_PROGRESS("10000000115",
            "Pending when first read, then submitted, then completed; anew ten seconds after it was last read"),

    BAD_REQUEST("10000000400", "Box answers 400", InjectedFault.BAD_REQUEST),
    TOKEN_REVOKED("10000000401", "Box answers 401, with an empty body", InjectedFault.TOKEN_REVOKED),
    FORBIDDEN("10000000403", "Box answers 403", InjectedFault.FORBIDDEN),
    NOT_ALLOWED("10000000405", "Box answers 405", InjectedFault.NOT_ALLOWED),
    SLOW("10000000408", "Box takes 30 seconds to answer", InjectedFault.SLOW),
    RATE_LIMITED("10000000429", "Box answers 429, `retry-after: 100`", InjectedFault.RATE_LIMITED),
    RATE_LIMITED_BRIEFLY("10000000430", "Box answers 429 once, `retry-after: 1`, then the job",
            InjectedFault.RATE_LIMITED_BRIEFLY),
    SERVER_ERROR("10000000500", "Box answers 500, with HTML", InjectedFault.SERVER_ERROR),
    BAD_GATEWAY("10000000502", "Box answers 502, with HTML", InjectedFault.BAD_GATEWAY),
    UNAVAILABLE("10000000503", "Box answers 503", InjectedFault.UNAVAILABLE),
    UNAVAILABLE_BRIEFLY("10000000513", "Box answers 503 once, then the job", InjectedFault.UNAVAILABLE_BRIEFLY),
    CUT_OFF("10000000601", "Box closes the connection half way through the body", InjectedFault.CUT_OFF),
    HALF_JSON("10000000602", "Box ends the body half way", InjectedFault.HALF_JSON),
    EMPTY_BODY("10000000603", "Box answers 200, with an empty body", InjectedFault.EMPTY_BODY);

    private final String jobId;
    private final String description;
    private final InjectedFault fault;

    SampleJob(String jobId, String description) {
        this(jobId, description, InjectedFault.NONE);
    }

    SampleJob(String jobId, String description, InjectedFault fault) {
        this.jobId = jobId;
        this.description = description;
        this.fault = fault;
    }

    String jobId() {
        return jobId;
    }

    String description() {
        return description;
    }

    InjectedFault fault() {
        return fault;
    }
}
