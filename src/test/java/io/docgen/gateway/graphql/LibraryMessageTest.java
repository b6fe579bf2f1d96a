package io.docgen.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryMessageTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
            "Validation error (UnknownDirective@[a/b]) : Unknown directive 'nope' | Unknown directive 'nope'",
            "Validation error (WrongType@[job]) : argument 'id' with value 'ObjectValue{objectFields=[]}' is not a valid 'ID' - "
                    + "Expected an AST type of 'IntValue' or 'StringValue' but it was a 'ObjectValue' "
                    + "| Argument 'id' is not a valid 'ID'",
            "Validation error (WrongType@[jobs]) : argument 'first' with value 'StringValue{value='must be'}' is not a valid 'Int'"
                    + " - It must be whole. | Argument 'first' is not a valid 'Int' - It must be whole.",
            "Validation error (BadValueForDefaultArg) : Bad default value 'FloatValue{value=1.5}' for type 'Int' "
                    + "| The default value is not a valid 'Int'",
            "Variable 'id' has an invalid value: Expected a value that can be converted to type 'ID' but it was a 'LinkedHashMap' "
                    + "| Variable 'id' has an invalid value.",
            "Invalid syntax with ANTLR error 'token recognition error at: '\"abc'' at line 3 column 1 | Invalid syntax at line 3 column 1",
            "Invalid syntax with offending token '<EOF>' at line 1 column 19 "
                    + "| Invalid syntax with offending token '<EOF>' at line 1 column 19",
            "Invalid syntax with offending token '\"1,000\"' at line 1,234 column 2,636 "
                    + "| Invalid syntax with offending token '\"1,000\"' at line 1234 column 2636",
            "Validation error (SubscriptionIntrospectionRootField) : Subscription operation 'null' root field '__typename' cannot be "
                    + "an introspection field | Subscription operation root field '__typename' cannot be an introspection field",
            "Argument 'id' has coerced Null value for NonNull type 'ID!' | Argument 'id' must not be null"})
    void hasNoClassNamesAndNoValues(String message, String plain) {
        assertThat(LibraryMessage.plain(message)).isEqualTo(plain);
    }

    @Test
    void isNeverLong() {
        assertThat(LibraryMessage
                .plain("Invalid syntax with offending token '" + "x".repeat(50_000) + "' at line 1 column 2"))
                .isEqualTo("Invalid syntax at line 1 column 2");
        assertThat(LibraryMessage.plain("Unknown directive '" + "x".repeat(1_000_000) + "'")).hasSizeLessThan(310);
    }
}
