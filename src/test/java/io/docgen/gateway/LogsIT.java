package io.docgen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what all the tests before it have logged. Secrets in tests have {@code s3cret} in them. */
class LogsIT {

    private static final Pattern SECRET = Pattern.compile("(?i)s3cret|bearer (alice|bob|service-)");

    @ParameterizedTest
    @ValueSource(strings = {"target/tests.log", "target/quarkus.log"})
    void haveNoSecret(String log) throws IOException {
        assertThat(Files.readAllLines(Path.of(log))).isNotEmpty()
                .noneMatch(line -> SECRET.matcher(line).find());
    }
}
