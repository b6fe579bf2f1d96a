package io.docgen.gateway;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.docgen.gateway.testsupport.GatewayLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The logs of all tests before it, in this run and those since the last {@code clean}, and of the gateway of
 * {@link GatewayIT}.
 */
class LogsIT {

    /** A unit test that starts a gateway: if it has run, the log exists. */
    private static final Path UNIT_TEST = Path.of("target/surefire-reports/TEST-io.docgen.gateway.EndToEndTest.xml");

    @ParameterizedTest
    @CsvSource({"target/tests.log,Profile test activated", "target/quarkus.log,Profile prod activated"})
    void haveNeitherSecretsNorUncaughtExceptions(String log, String line) throws IOException {
        assumeTrue(log.endsWith("quarkus.log") || Files.exists(UNIT_TEST), "unit tests have been left out");
        new GatewayLog(Path.of(log)).hasLine(line).hasNoSecret().hasNoUncaughtException();
    }
}
