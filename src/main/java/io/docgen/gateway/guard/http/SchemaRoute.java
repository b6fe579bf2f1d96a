package io.docgen.gateway.guard.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes the schema away where introspection is switched off: SmallRye would go on serving it as a file. */
@ApplicationScoped
class SchemaRoute {

    private static final String NO_INTROSPECTION = "no-introspection";

    private final boolean hidden;

    SchemaRoute(@ConfigProperty(name = "quarkus.smallrye-graphql.field-visibility") Optional<String> visibility) {
        this.hidden = visibility.orElse("").contains(NO_INTROSPECTION);
    }

    void addTo(@Observes Router router) {
        if (hidden) {
            router.route("/graphql/schema.graphql").order(GraphqlRoute.FIRST).handler(ctx -> ctx.fail(404));
        }
    }
}
