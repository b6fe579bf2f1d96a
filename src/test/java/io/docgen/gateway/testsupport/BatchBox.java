package io.docgen.gateway.testsupport;

import io.docgen.gateway.testsupport.wire.HostileWire;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A Box behind a {@link HostileWire} that takes its time to accept batches, and remembers the documents. */
public final class BatchBox implements AutoCloseable {

    private static final long ACCEPTED_AFTER_MS = 40;

    private final Vertx vertx = Vertx.vertx();
    private final Set<String> documents = ConcurrentHashMap.newKeySet();
    private final HostileWire wire;

    public BatchBox() {
        wire = new HostileWire(vertx.createHttpServer().requestHandler(this::accept).listen(0, "127.0.0.1")
                .toCompletionStage().toCompletableFuture().join().actualPort());
    }

    private void accept(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            documents.add(body.toJsonObject().getJsonArray("document_generation_data").getJsonObject(0)
                    .getString("generated_file_name"));
            vertx.setTimer(ACCEPTED_AFTER_MS, late -> request.response().setStatusCode(202)
                    .putHeader("content-type", "application/json")
                    .end(new JsonObject().put("id", UUID.randomUUID().toString()).put("type", "docgen_batch")
                            .encode()));
        });
    }

    public Map<String, String> settings() {
        return wire.settings();
    }

    /** The names of the documents that were requested. */
    public Set<String> documents() {
        return documents;
    }

    @Override
    public void close() {
        wire.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
