package io.docgen.gateway.server.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.docgen.gateway.operation.ClientSoftware;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClientMetricsTest {

    private static final ClientSoftware WEB = new ClientSoftware("web", "1.2");

    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ClientMetrics metrics = new ClientMetrics(meters, nanos::get);

    @Test
    void distinguishPrograms() {
        metrics.ended(WEB, "ann", "complete");
        metrics.ended(WEB, "bob", "refused");
        metrics.ended(new ClientSoftware("app", null), "ann", "complete");
        metrics.ended(null, "ann", "complete");
        assertThat(count("web", "1.2", "complete")).isEqualTo(1);
        assertThat(count("web", "1.2", "refused")).isEqualTo(1);
        assertThat(count("app", "", "complete")).isEqualTo(1);
        assertThat(count("unnamed", "", "complete")).isEqualTo(1);
    }

    @Test
    void areBoundedInNumberAndPerClient() {
        for (int i = 0; i < 500; i++) {
            metrics.ended(new ClientSoftware("junk" + i, null), "bob", "complete");
        }
        metrics.ended(WEB, "ann", "complete");
        assertThat(meters.find("graphql.client.operations").counters())
                .hasSize(ClientMetrics.MAX_NAMES_OF_CLIENT + 2);
        assertThat(count("web", "1.2", "complete")).isEqualTo(1);
        for (int i = 0; i < 500; i++) {
            metrics.ended(new ClientSoftware("junk" + i, null), "client" + i, "complete");
        }
        assertThat(meters.find("graphql.client.operations").counters()).hasSize(ClientMetrics.MAX_NAMES + 1);
    }

    @Test
    void takeNamesOnlyFromClientsThatBoxHasAnswered() {
        metrics.ended(WEB, null, "complete");
        assertThat(count("other", "", "complete")).isEqualTo(1);
    }

    @Test
    void forgetAProgramOfWhichAllAreGoneWhenItsPlaceIsNeeded() {
        metrics.ended(WEB, "ann", "complete");
        nanos.addAndGet(TimeUnit.HOURS.toNanos(1));
        for (int i = 0; i < ClientMetrics.MAX_NAMES_OF_CLIENT; i++) {
            nanos.addAndGet(1);
            metrics.ended(new ClientSoftware("web", "2." + i), "ann", "complete");
        }
        assertThat(meters.find("graphql.client.operations").tag("version", "1.2").counters()).isEmpty();
        assertThat(count("web", "2.0", "complete")).isEqualTo(1);
    }

    private double count(String client, String version, String outcome) {
        return meters.get("graphql.client.operations").tags("client", client, "version", version, "outcome", outcome)
                .counter().count();
    }
}
