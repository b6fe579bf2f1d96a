package io.docgen.gateway.quarkus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * The files of the GraphiQL that comes with SmallRye GraphQL.
 *
 * <p>Why: SmallRye's own handler copies megabytes to temporary files first, which fails in a read-only container. The
 * build of Quarkus puts the files into a folder with an undocumented name. It can go when the handler reads from the
 * class path. {@code GatewayIT} fails if the folder is renamed.
 */
public final class GraphiqlResources {

    /** The files that the page uses. */
    public static final Set<String> FILES = Set.of("graphiql.min.js", "graphiql.min.css", "react.production.min.js",
            "react-dom.production.min.js");

    private static final String FOLDER = "META-INF/io.smallrye_smallrye-graphql-ui-graphiql__jar/META-INF/resources/"
            + "graphql-ui/";

    private GraphiqlResources() {
    }

    /** Whether the files are there. In dev mode they are not, and SmallRye serves them. */
    public static boolean exist() {
        return Thread.currentThread().getContextClassLoader().getResource(FOLDER + "graphiql.min.js") != null;
    }

    /** The content of a file. Blocks. */
    public static byte[] read(String file) throws IOException {
        try (InputStream content = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            return content.readAllBytes();
        }
    }
}
