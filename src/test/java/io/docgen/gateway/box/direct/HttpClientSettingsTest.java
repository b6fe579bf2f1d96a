package io.docgen.gateway.box.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpClientOptions;
import org.junit.jupiter.api.Test;

class HttpClientSettingsTest {

    private final HttpClientSettings settings = new HttpClientSettings();

    @Test
    void theOptionsOfAClientThatIsBeingBuiltAreNotUsed() {
        HttpClientOptions options = new HttpClientOptions();
        settings.take(String.class, options);
        assertThatThrownBy(settings::copy).isInstanceOf(IllegalStateException.class);
        options.setMaxPoolSize(7).setShared(true);
        settings.deriveBy(String.class, "any");
        settings.take(Integer.class, new HttpClientOptions());
        assertThat(settings.copy().getMaxPoolSize()).isEqualTo(7);
        assertThat(settings.copy().isShared()).isFalse();
    }
}
