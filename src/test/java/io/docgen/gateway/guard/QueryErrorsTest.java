package io.docgen.gateway.guard;

import static io.docgen.gateway.testsupport.Gateway.ALICE;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class QueryErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"{ nope }", "{ docgenJob { id } }", "{ docgenJob(id: \"1\") }", "query A { __typename } "
            + "query B { __typename }", "mutation { nope }", "query($id: ID!) { docgenJob(id: $id) { id } }"})
    void aQueryThatMakesNoSenseIsBadUserInput(String query) {
        ask(query).body("errors", hasSize(1)).body("errors[0].extensions", equalTo(Map.of("code", "BAD_USER_INPUT")));
    }

    @Test
    void aVariableOfTheWrongTypeIsBadUserInput() {
        ask(ALICE, "query($first: Int) { docgenJob(id: \"12345\") { batch { jobs(first: $first) { nodes { id } } } } }",
                Map.of("first", "many"))
                .body("errors", hasSize(1))
                .body("errors[0].extensions", equalTo(Map.of("code", "BAD_USER_INPUT")));
    }
}
