package io.docgen.gateway.graphql.limits;

/**
 * Bounds of a document that no honest client comes near. They protect the parser and the validation, whose time they
 * keep to milliseconds, and so are no settings. What an operation asks for is limited by {@link LimitsConfig}.
 */
public final class DocumentBounds {

    /** Characters, comments and white space included. The data of a batch belongs into variables. */
    public static final int MAX_CHARACTERS = 50_000;

    /** The standard introspection query has about 300. */
    public static final int MAX_TOKENS = 4_000;

    /** The time of validation grows faster than their number. */
    public static final int MAX_FRAGMENTS = 50;

    /** The validation reports an error for each that is wrong. */
    public static final int MAX_DIRECTIVES = 20;

    /** Each is executed on its own, also if it costs nothing. */
    public static final int MAX_ROOT_FIELDS = 20;

    /** The query that checks what a mutation would be sent. */
    static final String LARGE_INPUT = "checkDocgenData";

    /** Bytes of the HTTP body of a request without a mutation and that query. Only they carry data. */
    public static final int MAX_QUERY_BODY = 256 * 1024;

    /** No field takes a longer number, and the parser would need seconds for it. */
    static final int MAX_NUMBER_LENGTH = 400;

    static final int MAX_NAME_LENGTH = 200;

    /** The parser calls itself for each. */
    static final int MAX_BRACKETS = 100;

    private DocumentBounds() {
    }
}
