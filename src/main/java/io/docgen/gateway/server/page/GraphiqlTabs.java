package io.docgen.gateway.server.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.graphql.persisted.TrustedDocuments;
import io.docgen.gateway.server.http.BundledFile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** The documents of the tabs: samples, or the trusted documents if only those are executed. */
@Singleton
class GraphiqlTabs {

    private static final String SAMPLES = "graphiql/samples.graphql";
    private static final String SEPARATOR = "(?m)^# ---$";
    /** More tabs are of no use. */
    private static final int MAX_TABS = 50;

    private final TrustedDocuments trusted;
    private final BoxEndpoint box;

    GraphiqlTabs(TrustedDocuments trusted, BoxEndpoint box) {
        this.trusted = trusted;
        this.box = box;
    }

    /** {@code {"trusted": false, "sandbox": true, "documents": ["…"]}} */
    Buffer json() {
        boolean only = trusted.areRequired();
        List<String> documents = only ? trusted.texts().stream().limit(MAX_TABS).toList() : samples();
        return new JsonObject().put("trusted", only).put("sandbox", box.isSandbox())
                .put("documents", new JsonArray(documents)).toBuffer();
    }

    private static List<String> samples() {
        return Arrays.stream(BundledFile.read(SAMPLES).toString(UTF_8).split(SEPARATOR))
                .map(sample -> sample.strip() + '\n').toList();
    }
}
