package io.docgen.gateway.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The sign requests of all users. The oldest are forgotten. One of Alice has each status from the start. */
final class KeptSignRequests {

    private static final int MOST = 2000;
    private static final String SAMPLE = "5f9b2c3e-0000-4000-8000-0000000000%02d";
    private static final Instant LONG_AGO = Instant.parse("2026-05-11T17:56:11Z");
    private static final Duration SHORT = Duration.ofSeconds(1);
    /** The ids of the samples that no scenario makes. */
    private static final int PREPARED = 21;
    private static final int CANCELLED = 22;

    private record Owned(SandboxUser owner, SandboxSignRequest request) {
    }

    private final Map<String, Owned> byId = Collections.synchronizedMap(new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Owned> oldest) {
            return size() > MOST;
        }
    });

    void add(SandboxUser owner, SandboxSignRequest request) {
        byId.put(request.id(), new Owned(owner, request));
    }

    /** The request, if it is one of the user. */
    Optional<SandboxSignRequest> find(SandboxUser caller, String id) {
        return Optional.ofNullable(byId.get(id)).filter(found -> found.owner() == caller).map(Owned::request)
                .filter(request -> !request.isDeleted());
    }

    /** The request whose secret it is. */
    Optional<SandboxSignRequest> find(String id, String secret) {
        return Optional.ofNullable(byId.get(id)).map(Owned::request)
                .filter(request -> request.secret().equals(secret));
    }

    /** Those of a user, the oldest first. */
    List<SandboxSignRequest> of(SandboxUser caller) {
        List<Owned> all;
        synchronized (byId) {
            all = new ArrayList<>(byId.values());
        }
        return all.stream().filter(found -> found.owner() == caller).map(Owned::request)
                .filter(request -> !request.isDeleted()).toList();
    }

    /** Adds one of each scenario, one that is to be prepared, and one that is cancelled. */
    void addSamples(SandboxStore store, Clock clock) {
        int number = 1;
        for (SigningScenario scenario : SigningScenario.values()) {
            sample(store, clock, number++, scenario.name().toLowerCase(Locale.ROOT), true);
        }
        sample(store, clock, PREPARED, "waits", false);
        sample(store, clock, CANCELLED, "waits", true).cancel();
    }

    private SandboxSignRequest sample(SandboxStore store, Clock clock, int number, String signer, boolean started) {
        String id = SAMPLE.formatted(number);
        SandboxFile source = store.file(SandboxUser.ALICE, SandboxJob.outputFile("10000000103")).orElseThrow();
        JsonArray signers = new JsonArray().add(SandboxSigner.sender(SandboxUser.ALICE))
                .add(SandboxSigner.of(new JsonObject().put("email", signer + "@example.com")));
        JsonObject constant = SignRequestJson.of(SandboxUser.ALICE, id, "Sample " + number, new JsonObject()
                .put("is_document_preparation_needed", !started), List.of(source), SandboxFolder.GENERATED, LONG_AGO);
        List<Buffer> pdf = List.of(Buffer.buffer("%PDF-1.4\n"));
        SandboxSignRequest request = new SandboxSignRequest(constant, signers, List.of(source),
                CompletableFuture.completedFuture(pdf),
                new SignedFiles(store, SandboxUser.ALICE, SandboxFolder.GENERATED, id), clock, SHORT,
                started ? LONG_AGO : null);
        add(SandboxUser.ALICE, request);
        return request;
    }
}
