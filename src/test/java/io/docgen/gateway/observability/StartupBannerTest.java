package io.docgen.gateway.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartupBannerTest {

    @Inject
    StartupBanner report;

    @Test
    void saysHowTheGatewayIsSet() {
        assertThat(report.text()).contains("of the caller's token", "the sandbox, 10.0 s a call", "16 a request, 64 a caller",
                "depth 12", "trusted: off", "traces     off");
    }

    @Test
    void warnsOfTheSandboxInProduction() {
        assertThat(report.warning(LaunchMode.NORMAL)).hasValueSatisfying(warning ->
                assertThat(warning).contains("box.sandbox.enabled").doesNotContain("default-caller"));
        assertThat(report.warning(LaunchMode.DEVELOPMENT)).isEmpty();
    }
}
