package io.docgen.gateway.support.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    private static final String LOGGER = "io.quarkus.runtime.Application";

    private static ExtLogRecord logged(String logger, Throwable cause) {
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "Failed to start application", logger);
        record.setLoggerName(logger);
        record.setThrown(new RuntimeException("Failed to start quarkus", cause));
        assertThat(new SecretMaskingFilter().isLoggable(record)).isTrue();
        return record;
    }

    private static String line(Throwable cause) {
        ExtLogRecord record = logged(LOGGER, cause);
        assertThat(record.getThrown()).isNull();
        return record.getMessage();
    }

    @Test
    void isOneLineAboutAFile() {
        assertThat(line(new NoSuchFileException("/etc/tls.pem")))
                .isEqualTo("The start failed: there is no file /etc/tls.pem.");
        assertThat(line(new IllegalStateException("Invalid certificates 'box'",
                new UncheckedIOException("Unable to read file /etc/ca.pem", new NoSuchFileException("/etc/ca.pem")))))
                .isEqualTo("The start failed: Unable to read file /etc/ca.pem: there is no file /etc/ca.pem.");
    }

    @Test
    void isOneLineAboutAPort() {
        IllegalStateException unbound = new IllegalStateException(
                "Unable to start the management interface on 0.0.0.0:1",
                new BindException("Address already in use"));
        assertThat(line(new RuntimeException("Unable to start HTTP server", new ExecutionException(unbound))))
                .isEqualTo(
                        "The start failed: Unable to start the management interface on 0.0.0.0:1: Address already in use.");
        assertThat(line(new IllegalStateException("Unable to find the TLS configuration for name x.")))
                .isEqualTo("The start failed: Unable to find the TLS configuration for name x.");
    }

    @Test
    void keepsTheStackTraceOfADefectAndOfOtherLoggers() {
        assertThat(logged(LOGGER, new NullPointerException()).getThrown()).isNotNull();
        assertThat(logged("io.docgen.gateway", new NoSuchFileException("a")).getThrown()).isNotNull();
    }

    @Test
    void endsWithCircularCauses() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));
        assertThat(line(one)).startsWith("The start failed: ");
    }
}
