package io.docgen.gateway.graphql.limits;

import static io.docgen.gateway.graphql.limits.DocumentBounds.MAX_BRACKETS;
import static io.docgen.gateway.graphql.limits.DocumentBounds.MAX_CHARACTERS;
import static io.docgen.gateway.graphql.limits.DocumentBounds.MAX_FRAGMENTS;
import static io.docgen.gateway.graphql.limits.DocumentBounds.MAX_NAME_LENGTH;
import static io.docgen.gateway.graphql.limits.DocumentBounds.MAX_NUMBER_LENGTH;
import static io.docgen.gateway.graphql.limits.DocumentBounds.MAX_TOKENS;

import io.docgen.gateway.support.ByteSize;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.docgen.gateway.support.error.InvalidRequestException;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Scans the text of a document once before it is parsed, and rejects in microseconds what would keep the parser or the
 * validation busy for seconds. It knows no grammar, only how tokens, brackets, fragments and strings are delimited, so
 * it passes much that is not GraphQL, but nothing that is large.
 */
public final class DocumentScanner {

    private static final int BLOCK_QUOTE = 3;

    private final String text;
    private int at;
    private int tokens;
    private int brackets;
    private int fragments;
    private boolean mutation;
    private boolean largeInput;

    private DocumentScanner(String text) {
        this.text = text;
    }

    /**
     * Scans a document.
     *
     * @throws GatewayException {@code QUERY_TOO_COMPLEX} if it exceeds a limit
     */
    public static DocumentScanner check(String query) {
        if (query.length() > MAX_CHARACTERS) {
            throw new QueryTooComplexException("The document is too long: " + query.length() + " characters, at most "
                    + MAX_CHARACTERS + " are allowed. Send data as variables.");
        }
        DocumentScanner scanner = new DocumentScanner(query);
        scanner.scan();
        return scanner;
    }

    /** The text that was scanned. */
    public String text() {
        return text;
    }

    /** The number of tokens. */
    public int tokens() {
        return tokens;
    }

    /** Whether the document may contain a mutation; false if it certainly does not. */
    public boolean mayMutate() {
        return mutation;
    }

    /** Whether the document may have a field with as much input as a mutation; false if it certainly has none. */
    public boolean mayBeLarge() {
        return mutation || largeInput;
    }

    /**
     * Checks the length of the request that the document came with, or that has the variables for it.
     *
     * @throws InvalidRequestException 413 if it has more than a document that takes little may have
     */
    public void checkBody(long bytes) {
        if (!mayBeLarge() && bytes > DocumentBounds.MAX_QUERY_BODY) {
            throw new InvalidRequestException(StatusCode.PAYLOAD_TOO_LARGE, ErrorCode.QUERY_TOO_COMPLEX,
                    "The request is too large: at most " + ByteSize.text(DocumentBounds.MAX_QUERY_BODY)
                            + " are allowed without a mutation or a check of data.");
        }
    }

    private void scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                skipComment();
            } else if (c == '"') {
                count();
                skipString();
            } else if (isOfAName(c) || c == '-' || c == '.') {
                count();
                skipWord();
            } else {
                bracket(c);
                at++;
            }
        }
    }

    private void count() {
        if (++tokens > MAX_TOKENS) {
            throw new QueryTooComplexException("The document is too long: at most " + MAX_TOKENS
                    + " tokens are allowed. Ask for less at once.");
        }
    }

    private void bracket(char c) {
        if (c == '{' || c == '[' || c == '(') {
            count();
            if (++brackets > MAX_BRACKETS) {
                throw new QueryTooComplexException(
                        "The document is nested too deeply: at most " + MAX_BRACKETS + " brackets are allowed.");
            }
        } else if (c == '}' || c == ']' || c == ')') {
            brackets--;
            count();
        } else if (c == ':' || c == '$' || c == '@' || c == '!' || c == '=' || c == '|' || c == '&') {
            count();
        }
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipString() {
        boolean block = text.startsWith("\"\"\"", at);
        int end = at + (block ? BLOCK_QUOTE : 1);
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\') {
                end += block && !text.startsWith("\\\"\"\"", end) ? 1 : block ? 1 + BLOCK_QUOTE : 2;
            } else if (block ? text.startsWith("\"\"\"", end) : c == '"' || c == '\n' || c == '\r') {
                end += block ? BLOCK_QUOTE : 1;
                break;
            } else {
                end++;
            }
        }
        at = Math.min(end, text.length());
    }

    /** A name, a number or the three dots of a spread. */
    private void skipWord() {
        int start = at;
        boolean number = !Character.isLetter(text.charAt(start)) && text.charAt(start) != '_';
        while (at < text.length() && (isOfAName(text.charAt(at)) || number && isOfANumber(text.charAt(at)))) {
            at++;
        }
        int length = at - start;
        if (length > (number ? MAX_NUMBER_LENGTH : MAX_NAME_LENGTH)) {
            throw new QueryTooComplexException("A " + (number ? "number" : "name") + " in the document has more than "
                    + (number ? MAX_NUMBER_LENGTH : MAX_NAME_LENGTH) + " characters.");
        }
        mutation |= brackets == 0 && text.startsWith("mutation", start);
        largeInput |= length == DocumentBounds.LARGE_INPUT.length()
                && text.startsWith(DocumentBounds.LARGE_INPUT, start);
        if (length == "fragment".length() && brackets == 0 && text.startsWith("fragment", start)
                && ++fragments > MAX_FRAGMENTS) {
            throw new QueryTooComplexException(
                    "Too many fragments: at most " + MAX_FRAGMENTS + " are allowed.");
        }
    }

    private static boolean isOfAName(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isOfANumber(char c) {
        return c == '.' || c == '-' || c == '+';
    }
}
