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
    void saysWhatIsCalledAndWhereToTryIt() {
        assertThat(banner.text()).startsWith("Docgen Gateway calls the sandbox with the rights of the client's token.")
                .contains("Its tokens are alice and bob.")
                .contains("/\n", "/graphiql/", "/graphql/schema.graphql", "/q/health");
    }

    @Test
    void warnsOfTheSandboxInProduction() {
        assertThat(banner.warning(LaunchMode.NORMAL)).hasValueSatisfying(
                warning -> assertThat(warning).contains("box.sandbox.enabled").doesNotContain("default-caller"));
        assertThat(banner.warning(LaunchMode.DEVELOPMENT)).isEmpty();
    }
}
