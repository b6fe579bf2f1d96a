package io.docgen.gateway.box.loader;

/** An entry of one of Box's lists. */
public interface BoxEntry {

    /** Whether the entry can be used: what the schema cannot do without is there, and its ids are fit for a URL. */
    boolean isComplete();
}
