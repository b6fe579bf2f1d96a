package io.docgen.gateway.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.testsupport.Multipart;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundariesTest {

    private static final String BEGIN = "--" + Multipart.BOUNDARY + "\r\n\r\na\r\n--" + Multipart.BOUNDARY
            + "\r\n\r\nb\r\r\n";
    private static final String END = "\r\n--" + Multipart.BOUNDARY;

    private static boolean enclose(String body, int parts, int step) {
        Boundaries boundaries = new Boundaries(Multipart.TYPE);
        for (int i = 0; i < body.length(); i += step) {
            boundaries.add(Buffer.buffer(body.substring(i, Math.min(body.length(), i + step))));
        }
        return boundaries.enclose(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "--\r\n"})
    void encloseTheirParts(String end) {
        String body = BEGIN + END + end;
        for (int step = 1; step <= body.length(); step++) {
            assertThat(enclose(body, 2, step)).as("step %s", step).isTrue();
            assertThat(enclose(body, 1, step)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--A", "--\r", "--\r\nA", "A", "A\r\n------cut-here--"})
    void doNotEndThere(String end) {
        for (int step = 1; step <= 60; step++) {
            assertThat(enclose(BEGIN + END + end, 2, step)).as("step %s", step).isFalse();
        }
    }

    @Test
    void mayBeQuoted() {
        Boundaries boundaries = new Boundaries("multipart/form-data; boundary=\"a b\"; charset=utf-8");
        boundaries.add(Buffer.buffer("--a b\r\n\r\nc\r\n--a b--"));
        assertThat(boundaries.enclose(1)).isTrue();
    }
}
