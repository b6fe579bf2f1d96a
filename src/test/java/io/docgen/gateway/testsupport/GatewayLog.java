package io.docgen.gateway.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Rules for what a gateway logs. Secrets in tests contain {@code s3cret}, or are JWTs. */
public final class GatewayLog {

    private static final Pattern SECRET = Pattern.compile("(?i)s3cret|bearer (alice|bob|service-)|eyJ[\\w-]+\\.");

    /**
     * What Quarkus, Vert.x, Netty and Mutiny write about an exception that left a handler. Whatever the handler was to
     * do has not happened. As in {@code .ci/check-log}.
     */
    private static final Pattern UNCAUGHT = Pattern.compile("Uncaught exception received by Vert.x|Unhandled exception"
            + "|An exceptionCaught\\(\\) event was fired|An exception was thrown by|had to drop the following exception"
            + "|Exception in thread|OutOfMemoryError");

    private final List<String> lines;

    public GatewayLog(Path file) throws IOException {
        lines = Files.readAllLines(file);
    }

    public GatewayLog hasLine(String part) {
        assertThat(lines.stream().filter(line -> line.contains(part))).as("lines with " + part).isNotEmpty();
        return this;
    }

    public GatewayLog hasNoSecret() {
        assertThat(lines.stream().filter(line -> SECRET.matcher(line).find())).isEmpty();
        return this;
    }

    public GatewayLog hasNoUncaughtException() {
        assertThat(lines.stream().filter(line -> UNCAUGHT.matcher(line).find())).isEmpty();
        return this;
    }
}
