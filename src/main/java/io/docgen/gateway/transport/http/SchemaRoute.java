package io.docgen.gateway.transport.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the schema away where introspection is switched off: SmallRye would go on serving it as a file. Otherwise it is
 * behind the same lock as the rest.
 */
@ApplicationScoped
class SchemaRoute {

    private static final String NO_INTROSPECTION = "no-introspection";

    private static final String PATH = "/graphql/schema.graphql";

    private final boolean hidden;
    private final AuthenticationHandler lock;

    SchemaRoute(@ConfigProperty(name = "quarkus.smallrye-graphql.field-visibility") Optional<String> visibility,
            AuthenticationHandler lock) {
        this.lock = lock;
        this.hidden = visibility.orElse("").contains(NO_INTROSPECTION);
    }

    void addTo(@Observes Router router) {
        router.route(PATH).order(GraphqlRoutes.DOOR).handler(lock::handle);
        if (hidden) {
            router.route(PATH).order(GraphqlRoutes.FIRST).handler(ctx -> ctx.fail(404));
        }
    }
}
