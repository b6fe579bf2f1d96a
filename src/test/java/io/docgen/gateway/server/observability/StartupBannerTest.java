package io.docgen.gateway.server.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartupBannerTest {

    @Inject
    StartupBanner banner;

    @Test
    void showsTheSettings() {
        assertThat(banner.text()).contains("of the caller's token", "the sandbox, 10.0 s per call",
                "32 per operation, 64 per caller",
                "depth 12", "trusted: off", "traces     off");
    }

    @Test
    void warnsOfTheSandboxInProduction() {
        assertThat(banner.warning(LaunchMode.NORMAL)).hasValueSatisfying(
                warning -> assertThat(warning).contains("box.sandbox.enabled").doesNotContain("default-caller"));
        assertThat(banner.warning(LaunchMode.DEVELOPMENT)).isEmpty();
    }
}
