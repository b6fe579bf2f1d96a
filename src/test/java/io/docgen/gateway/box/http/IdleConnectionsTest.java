package io.docgen.gateway.box.http;

import static io.docgen.gateway.testsupport.BoxExamples.JOB;
import static io.docgen.gateway.testsupport.Gateway.ask;
import static io.docgen.gateway.testsupport.Gateway.job;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.nullValue;

import io.docgen.gateway.testsupport.CapturedLog;
import io.docgen.gateway.testsupport.CutBox;
import io.docgen.gateway.testsupport.RawBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Box does with a connection that no request uses. */
@QuarkusTest
@TestProfile(CutBox.class)
class IdleConnectionsTest {

    private static final String OPEN = "http_client_active_connections{clientName=\"box-reads\"} ";

    enum End {

        CLOSE(CutBox.Connection::close),
        CUT(CutBox.Connection::cut),
        RESET(CutBox.Connection::reset);

        private final Consumer<CutBox.Connection> end;

        End(Consumer<CutBox.Connection> end) {
            this.end = end;
        }
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void itsEndIsNotWorthAWarning(End how) {
        assertThat(logged(how.end)).isEmpty();
    }

    @Test
    void dataIsWorthAWarning() {
        assertThat(logged(box -> box.send(RawBox.json(JOB)))).isNotEmpty()
                .allMatch(line -> line.contains("Unexpected data from Box on an idle connection"));
    }

    private static List<String> logged(Consumer<CutBox.Connection> action) {
        AtomicReference<CutBox.Connection> idle = new AtomicReference<>();
        CutBox.behave((box, request) -> idle.set(box.send(RawBox.json(JOB))));
        try (CapturedLog log = new CapturedLog("io.docgen.gateway.box.http")) {
            ask(job("12345", "id")).body("errors", nullValue());
            double before = open();
            action.accept(idle.get());
            await().until(() -> open() < before);
            return log.records();
        }
    }

    private static double open() {
        return get("/q/metrics").asString().lines().filter(line -> line.startsWith(OPEN))
                .mapToDouble(line -> Double.parseDouble(line.substring(OPEN.length()))).sum();
    }
}
