package io.docgen.gateway.tag;

/** What a tag is. Box's {@code tag_type} has a name for the first of each kind only, and none for the ends. */
public enum TagKind {

    /** {@code {{order.id}}}: inserts a value. In the alternative text of a picture it is an image instead. */
    TEXT,

    /** {@code {{quantity * price}}}: inserts a result. */
    ARITHMETIC,

    /** {@code {{if order.paid}}}. */
    IF,

    /** {@code {{elseif order.country == "US"}}}. */
    ELSE_IF,

    /** {@code {{else}}}. */
    ELSE,

    /** {@code {{endif}}}. */
    END_IF,

    /** {@code {{for item in order.products}}}: repeats what it encloses. */
    FOR,

    /** {@code {{endfor}}}. */
    END_FOR,

    /** {@code {{tablerow item in order.products}}}: repeats the row of a table. */
    TABLE_ROW,

    /** {@code {{endtablerow}}}. */
    END_TABLE_ROW,

    /** {@code [[s|1|id:signature]]}: a field of Box Sign, which Doc Gen passes through. */
    SIGN,

    /** What this grammar does not know. It has no paths. */
    UNKNOWN;

    /** Whether the tag begins a loop. */
    public boolean isLoop() {
        return this == FOR || this == TABLE_ROW;
    }

    /** Whether the tag ends a loop. */
    public boolean isLoopEnd() {
        return this == END_FOR || this == END_TABLE_ROW;
    }
}
