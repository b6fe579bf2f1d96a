package io.docgen.gateway.graphql.document;

import static io.docgen.gateway.testsupport.Gateway.BOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DocumentValidatorTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "subscription { ...F ROOT BELOW } | Undefined fragment 'F'",
            "subscription { ROOT @skip BELOW } | Missing directive argument 'if'",
            "subscription { ROOT @include(if: \"x\") BELOW } | Argument 'if'",
            "subscription { ROOT @skip(if: null) BELOW } | Argument 'if' must not be null",
            "subscription { ... @include(if: $x) { ROOT BELOW } } | Undefined variable 'x'",
            "subscription { ... on Nope { ROOT BELOW } } | Unknown type 'Nope'",
            "subscription { ...F } fragment F on Nope { ROOT BELOW } | Unknown type 'Nope'",
            "subscription { ...F } fragment F on Query { ROOT BELOW } | Fragment 'F' cannot be spread here",
            "subscription { ...F @skip(if: [true]) } fragment F on Subscription { ROOT BELOW } | Argument 'if'",
            "subscription { ROOT BELOW __typename } | Subscription operation"})
    void namesTheMistakeInASubscription(String document, String message) {
        validate(document).body("errors[0].message", startsWith(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "subscription($v: Boolean!) { ROOT @skip(if: $v) BELOW }",
            "subscription { ... @include(if: true) { ROOT BELOW } }",
            "subscription { ...F } fragment F on Subscription { ... { ROOT @skip(if: false) BELOW } }"})
    void rejectsConditionsAtTheRootOfASubscription(String document) {
        validate(document).body("errors[0].message",
                equalTo("@skip and @include are not allowed at the root of a subscription"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "subscription { ...F ...F } fragment F on Subscription { ROOT BELOW }",
            "subscription($v: Boolean = true) { ROOT { job @skip(if: $v) { id } delay { code } } }"})
    void acceptsOneRootField(String document) {
        validate(document).body("errors[0].message", containsString("Accept"));
    }

    private static ValidatableResponse validate(String document) {
        return ask(BOB, document.replace("ROOT", "docgenJobUpdated(id: \"5\")").replace("BELOW", "{ job { id } }"))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }
}
