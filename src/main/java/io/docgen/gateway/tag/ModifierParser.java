package io.docgen.gateway.tag;

import org.jspecify.annotations.Nullable;

/** Parses the modifiers of a tag: after {@code ::}, divided by commas or by {@code ::} again. */
final class ModifierParser {

    private ModifierParser() {
    }

    static Modifiers parse(Tokens tokens) throws NotUnderstoodException {
        Modifiers modifiers = Modifiers.NONE;
        if (tokens.atEnd()) {
            return modifiers;
        }
        tokens.expect("::");
        do {
            Token name = tokens.take();
            if (name.type() != Token.Type.NAME) {
                throw new NotUnderstoodException();
            }
            modifiers = modifiers.with(name.text(), argument(tokens));
        } while (tokens.takeIf(",") || tokens.takeIf("::"));
        tokens.expectEnd();
        return modifiers;
    }

    private static @Nullable String argument(Tokens tokens) throws NotUnderstoodException {
        if (!tokens.takeIf("(")) {
            return null;
        }
        Token argument = tokens.take();
        if (argument.type() == Token.Type.SYMBOL || argument.type() == Token.Type.END) {
            throw new NotUnderstoodException();
        }
        tokens.expect(")");
        return argument.text();
    }
}
