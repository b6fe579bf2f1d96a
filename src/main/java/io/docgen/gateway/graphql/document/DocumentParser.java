package io.docgen.gateway.graphql.document;

import graphql.language.Document;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.org.antlr.v4.runtime.CommonTokenStream;
import graphql.parser.GraphqlAntlrToLanguage;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.antlr.GraphqlParser.ValueContext;
import graphql.parser.antlr.GraphqlParser.ValueWithVariableContext;
import io.docgen.gateway.graphql.schema.NegativeZero;
import java.util.Locale;

/** graphql-java's parser, which keeps the sign of a zero. */
public final class DocumentParser extends Parser {

    private DocumentParser() {
    }

    /**
     * Parses a document.
     *
     * @throws InvalidSyntaxException if it is none, or exceeds a limit of the options
     */
    public static Document parse(DocumentText.Parsable document, ParserOptions options) {
        return new DocumentParser().parseDocument(ParserEnvironment.newParserEnvironment().document(document.text())
                .parserOptions(options).locale(Locale.ENGLISH).build());
    }

    @Override
    protected GraphqlAntlrToLanguage getAntlrToLanguage(CommonTokenStream tokens, MultiSourceReader reader,
            ParserEnvironment environment) {
        return new WithSigns(tokens, reader, environment);
    }

    @SuppressWarnings("rawtypes") // as the library has them
    private static final class WithSigns extends GraphqlAntlrToLanguage {

        @SuppressWarnings("NullAway") // as the library does
        WithSigns(CommonTokenStream tokens, MultiSourceReader reader, ParserEnvironment environment) {
            super(tokens, reader, environment.getParserOptions(), environment.getI18N(), null);
        }

        @Override
        protected Value createValue(ValueWithVariableContext context) {
            return context.IntValue() == null && context.FloatValue() == null
                    ? super.createValue(context)
                    : withSign(super.createValue(context), context.getText());
        }

        @Override
        protected Value createValue(ValueContext context) {
            return context.IntValue() == null && context.FloatValue() == null
                    ? super.createValue(context)
                    : withSign(super.createValue(context), context.getText());
        }

        private static Value<?> withSign(Value<?> value, String text) {
            if (text.charAt(0) != '-') {
                return value;
            }
            if (value instanceof IntValue number && number.getValue().signum() == 0) {
                return number.transform(zero -> zero.additionalData(NegativeZero.KEY, text));
            }
            return value instanceof FloatValue number && number.getValue().signum() == 0
                    ? number.transform(zero -> zero.additionalData(NegativeZero.KEY, text))
                    : value;
        }
    }
}
