package io.docgen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads what all the tests before it have logged, in this run and in those since the last {@code clean}, and the gateway
 * that {@link GatewayIT} has started. Secrets in tests have {@code s3cret} in them, or are JWTs.
 */
class LogsIT {

    private static final Pattern SECRET = Pattern.compile("(?i)s3cret|bearer (alice|bob|service-)|eyJ[\\w-]+\\.");

    @ParameterizedTest
    @CsvSource({"target/tests.log,Profile test activated", "target/quarkus.log,Profile prod activated"})
    void haveNoSecret(String log, String line) throws IOException {
        assertThat(Files.readAllLines(Path.of(log))).anyMatch(logged -> logged.contains(line))
                .noneMatch(logged -> SECRET.matcher(logged).find());
    }
}
