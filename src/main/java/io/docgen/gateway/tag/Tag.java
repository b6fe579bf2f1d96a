package io.docgen.gateway.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tag.
 *
 * @param content the tag as in the template, with its braces
 * @param variable the name of an item inside a loop; null if the tag is no loop
 * @param expression what is inserted, tested, or, of a loop, the list; null for ends, {@code else} and what is unknown
 * @param modifiers what follows {@code ::}
 */
public record Tag(String content, TagKind kind, @Nullable String variable, @Nullable Expression expression,
        Modifiers modifiers) {

    static Tag of(String content, TagKind kind, @Nullable Expression expression) {
        return new Tag(content, kind, null, expression, Modifiers.NONE);
    }

    static Tag unknown(String content) {
        return of(content, TagKind.UNKNOWN, null);
    }

    /** Whether the tag sums the values that have this name in the items of a list. */
    public boolean sums(String name) {
        return expression != null && expression.sums(name);
    }

    /** The names of the values that the tag needs, each once, in order: {@code item.name}. */
    public List<String> names() {
        return expression == null ? List.of() : expression.names().distinct().toList();
    }
}
