package io.docgen.gateway.box.loader;

/** The regions of the {@link ResponseCache}, each with its own time to live. */
public enum CacheRegion {

    /** Jobs that have ended. */
    JOB("jobs"),
    /** Versions of files, which never change. */
    FILE_VERSION("file-versions"),
    /** Files. */
    FILE("files");

    private final String metric;

    CacheRegion(String metric) {
        this.metric = metric;
    }

    /** The label {@code cache} of its metrics. */
    String metric() {
        return metric;
    }
}
