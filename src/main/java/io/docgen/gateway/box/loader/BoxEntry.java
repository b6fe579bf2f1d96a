package io.docgen.gateway.box.loader;

/** An entry of a list of Box. */
public interface BoxEntry {

    /** Whether the entry has all that the schema requires, and its ids are safe in a URL. */
    boolean isComplete();
}
