package io.docgen.gateway.support.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingRulesTest {

    private static final Map<String, String> DEFAULTS = Map.of("box.concurrency.per-caller", "64",
            "box.concurrency.total", "256", "box.polling.interval", "1s", "box.polling.max-interval", "10s",
            "quarkus.http.port", "8080");

    /** @param settings separated by {@code ;} */
    private static SettingRules rules(String settings) {
        var builder = new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(
                Arrays.stream(settings.split(";")).map(setting -> setting.split("=", -1))
                        .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1])),
                "operator", 300));
        DEFAULTS.forEach(builder::withDefaultValue);
        return new SettingRules(builder.build()::getConfigValue);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "box.polling.interval=1m | box.polling.interval is 1m, which is more than box.polling.max-interval, 10s.",
            "box.concurrency.per-caller=9;box.concurrency.total=8 | box.concurrency.per-caller is 9, which is more",
            "graphql.waits.max-per-client=2;graphql.waits.max=1 | more than graphql.waits.max, 1.",
            "quarkus.http.port=99999 | quarkus.http.port is 99999, but ports are 0 to 65535.",
            "quarkus.management.port=-1 | quarkus.management.port is -1",
            "quarkus.management.enabled=true;quarkus.management.port=8080 | is 8080, as is quarkus.http.port.",
            "box.webhooks.primary-key= | box.webhooks.primary-key is empty.",
            "box.webhooks.primary-key=aaaaaaaaaaaaaaaa;box.webhooks.secondary-key=  | box.webhooks.secondary-key is empty.",
            "box.webhooks.secondary-key=aaaaaaaaaaaaaaaa | box.webhooks.secondary-key is set without box.webhooks.primary-key",
            "box.webhooks.primary-key=x | box.webhooks.primary-key is no signature key of a Box application",
            "box.webhooks.primary-key=aaaaaaaaaaaaaaaa;box.webhooks.secondary-key=aaaaaaaaaaaaaaaa | is the same as box.webhooks.primary-key"})
    void failTheStart(String settings, String message) {
        assertThatThrownBy(rules(settings)::check).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"box.concurrency.total=1", "box.polling.max-interval=10ms",
            "box.polling.interval=1m;box.polling.max-interval=60s", "graphql.limits.max-body-size=1K",
            "box.webhooks.primary-key=aaaaaaaaaaaaaaaa",
            "box.webhooks.primary-key=aaaaaaaaaaaaaaaa;box.webhooks.secondary-key=bbbbbbbbbbbbbbbb",
            "quarkus.http.port=0", "quarkus.http.port=65535",
            "quarkus.management.port=8080", "quarkus.management.enabled=true;quarkus.management.port=9000"})
    void allow(String settings) {
        assertThatCode(rules(settings)::check).doesNotThrowAnyException();
    }
}
