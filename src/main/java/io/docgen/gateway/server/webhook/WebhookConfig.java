package io.docgen.gateway.server.webhook;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Webhooks of Box at {@code POST /webhooks/box}, which exist if there is a key. */
@ConfigMapping(prefix = "box.webhooks")
public interface WebhookConfig {

    /** Primary signature key of the Box application. */
    Optional<String> primaryKey();

    /** Secondary signature key of the Box application, used while keys are rotated. Needs the primary one. */
    Optional<String> secondaryKey();
}
