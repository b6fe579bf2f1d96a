package io.docgen.gateway.transport.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hides the schema file if introspection is disabled, for which SmallRye has no setting. Otherwise requires
 * authentication for it.
 */
@ApplicationScoped
class SchemaRoute {

    private static final String NO_INTROSPECTION = "no-introspection";

    private static final String PATH = "/graphql/schema.graphql";

    private final boolean hidden;
    private final AuthenticationHandler authentication;

    SchemaRoute(@ConfigProperty(name = "quarkus.smallrye-graphql.field-visibility") Optional<String> visibility,
            AuthenticationHandler authentication) {
        this.authentication = authentication;
        this.hidden = visibility.orElse("").contains(NO_INTROSPECTION);
    }

    void addTo(@Observes Router router) {
        router.route(PATH).order(GraphqlRoutes.ADMISSION).handler(authentication::handle);
        if (hidden) {
            router.route(PATH).order(GraphqlRoutes.EXECUTION).handler(ctx -> ctx.fail(404));
        }
    }
}
