package io.docgen.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads what all the tests before it have logged, in this run and in those since the last {@code clean}, and the
 * gateway that {@link GatewayIT} has started. Secrets in tests have {@code s3cret} in them, or are JWTs.
 */
class LogsIT {

    private static final Pattern SECRET = Pattern.compile("(?i)s3cret|bearer (alice|bob|service-)|eyJ[\\w-]+\\.");

    /** One of the unit tests that start a gateway: if it has run, there is their log. */
    private static final Path UNIT_TEST = Path.of("target/surefire-reports/TEST-io.docgen.gateway.EndToEndTest.xml");

    @ParameterizedTest
    @CsvSource({"target/tests.log,Profile test activated", "target/quarkus.log,Profile prod activated"})
    void haveNoSecrets(String log, String line) throws IOException {
        assumeTrue(log.endsWith("quarkus.log") || Files.exists(UNIT_TEST), "unit tests have been left out");
        assertThat(Files.readAllLines(Path.of(log))).anyMatch(logged -> logged.contains(line))
                .noneMatch(logged -> SECRET.matcher(logged).find());
    }
}
