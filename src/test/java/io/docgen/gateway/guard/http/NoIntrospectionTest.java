package io.docgen.gateway.guard.http;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As an operator may run it who wants to show nobody what there is. */
@QuarkusTest
@TestProfile(NoIntrospectionTest.Closed.class)
class NoIntrospectionTest {

    public static class Closed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.smallrye-graphql.field-visibility", "no-introspection",
                    "quarkus.smallrye-graphql.ui.enabled", "false");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ __schema { queryType { name } } }", "{ __type(name: \"File\") { name } }"})
    void tellsNothingOfTheSchema(String query) {
        ask(query).body("data", nullValue()).body("errors.extensions.code", everyItem(equalTo("BAD_USER_INPUT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql/schema.graphql", "/graphiql", "/graphiql/", "/graphiql/index.html"})
    void servesNeitherTheSchemaNorGraphiql(String path) {
        get(path).then().statusCode(404);
    }

    @Test
    void suggestsNoFields() {
        ask(job("12345", "statu")).body("errors.message", everyItem(not(containsStringIgnoringCase("did you mean"))));
    }

    @Test
    void answersQueriesAsEver() {
        ask(job("12345", "status __typename")).body("errors", nullValue()).body("data.docgenJob.status", equalTo("COMPLETED"));
    }
}
