package io.docgen.gateway.box.loader;

/** The regions of the {@link ResponseCache}, each with its own time to live. */
public enum CacheRegion {
    /** Jobs that have ended. */
    JOB,
    /** Versions of files, which never change. */
    FILE_VERSION,
    /** Files. */
    FILE
}
