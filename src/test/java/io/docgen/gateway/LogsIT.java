package io.docgen.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads what all the tests before it have logged, and the gateway that {@link GatewayIT} has started. Secrets in tests have {@code s3cret} in them. */
class LogsIT {

    private static final Pattern SECRET = Pattern.compile("(?i)s3cret|bearer (alice|bob|service-)");

    @Test
    void haveNoSecret() throws IOException {
        assertThat(Files.readAllLines(Path.of("target/tests.log")))
                .anyMatch(line -> line.contains("Profile test activated"))
                .anyMatch(line -> line.contains("Profile prod activated"))
                .noneMatch(line -> SECRET.matcher(line).find());
    }
}
