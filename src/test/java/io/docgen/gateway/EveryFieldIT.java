package io.docgen.gateway;

import static io.docgen.gateway.testsupport.Gateway.ask;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.SchemaQueries;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/**
 * Every field of the schema is answered by the built artifact. A registration that the native executable lacks shows
 * here.
 */
@QuarkusIntegrationTest
@TestProfile(GatewayIT.WithSandbox.class)
class EveryFieldIT {

    @Test
    void isAnswered() {
        SchemaQueries.all().forEach(query -> ask(query).body("errors", nullValue()));
    }
}
