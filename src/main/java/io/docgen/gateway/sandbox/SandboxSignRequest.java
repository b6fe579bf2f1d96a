package io.docgen.gateway.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A sign request that progresses with time. Thread-safe. */
final class SandboxSignRequest {

    /** Box sends no e-mails again so soon after the last, those of the request itself included. */
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(10);
    private static final Set<String> CANCELLABLE = Set.of("converting", "created", "sent", "viewed");
    private static final Set<String> OUT_FOR_SIGNATURE = Set.of("sent", "viewed");

    private final JsonObject constant;
    private final JsonArray signers;
    private final SigningScenario scenario;
    private final List<SandboxFile> sources;
    private final CompletableFuture<List<Buffer>> conversion;
    private final SignedFiles files;
    private final Clock clock;
    private final Duration duration;
    private final String secret = UUID.randomUUID().toString();
    private @Nullable Instant started;
    private @Nullable Instant mailed;
    private @Nullable String finished;
    private boolean cancelled;
    private boolean copied;
    private boolean signed;

    /**
     * @param constant what never changes
     * @param started null if it is to be prepared first
     */
    SandboxSignRequest(JsonObject constant, JsonArray signers, List<SandboxFile> sources,
            CompletableFuture<List<Buffer>> conversion, SignedFiles files, Clock clock, Duration duration,
            @Nullable Instant started) {
        this.constant = constant;
        this.signers = signers;
        this.scenario = SigningScenario.of(signers.stream().map(JsonObject.class::cast)
                .map(signer -> signer.getString("email")).toList());
        this.sources = sources;
        this.conversion = conversion;
        this.files = files;
        this.clock = clock;
        this.duration = duration;
        this.started = started;
    }

    String id() {
        return constant.getString("id");
    }

    /** The end of the URL at which it is prepared, which nobody can guess. */
    String secret() {
        return secret;
    }

    /** Whether its files were deleted: Box finds no such request then. */
    synchronized boolean isDeleted() {
        return files.isDeleted();
    }

    /** @param prepareUrl of this request */
    synchronized JsonObject now(String prepareUrl) {
        advance();
        boolean waits = started == null && !cancelled;
        return constant.copy().put("status", status()).put("signers", signers.copy())
                .put("prepare_url", waits ? prepareUrl : null)
                .put("sign_files", new JsonObject().put("files", files.minis())
                        .put("is_ready_for_download", copied && (signed || !status().equals("signed"))))
                .put("signing_log", files.log()).put("finished_at", finished);
    }

    /** The sender has placed the fields. Returns false if there is nothing to prepare. */
    synchronized boolean prepared() {
        if (started != null || cancelled) {
            return false;
        }
        // It is converted already.
        started = clock.instant().minus(duration.multipliedBy(SigningScenario.CONVERTED).dividedBy(100));
        return true;
    }

    /** Returns false if it has ended. */
    synchronized boolean cancel() {
        advance();
        if (!CANCELLABLE.contains(status())) {
            return false;
        }
        cancelled = true;
        return true;
    }

    /** Returns false if it is not out for signature, or if e-mails were sent a short time ago. */
    synchronized boolean resend() {
        advance();
        Instant now = clock.instant();
        if (!OUT_FOR_SIGNATURE.contains(status()) || lastMailed().plus(BETWEEN_MAILS).isAfter(now)) {
            return false;
        }
        mailed = now;
        return true;
    }

    /** Of a request that was sent. */
    private Instant lastMailed() {
        return mailed != null
                ? mailed
                : Objects.requireNonNull(started)
                        .plus(duration.multipliedBy(SigningScenario.SENT).dividedBy(100));
    }

    private String status() {
        if (cancelled) {
            return "cancelled";
        }
        if (started == null) {
            return copied ? "created" : "converting";
        }
        if (conversion.isCompletedExceptionally()) {
            return "error_converting";
        }
        return conversion.isDone() ? scenario.status(percent()) : "converting";
    }

    private int percent() {
        return started == null ? 0 : SigningScenario.percent(Duration.between(started, clock.instant()), duration);
    }

    private void advance() {
        if (cancelled || !conversion.isDone() || conversion.isCompletedExceptionally()) {
            return;
        }
        Instant now = clock.instant();
        boolean converted = started == null
                || percent() >= SigningScenario.CONVERTED && scenario != SigningScenario.CONVERTS
                        && scenario != SigningScenario.UNCONVERTIBLE && scenario != SigningScenario.FAILS;
        if (converted && !copied) {
            copied = true;
            files.add(sources, conversion.join(), now);
        }
        if (started != null) {
            decide(started);
        }
        if (status().equals("signed")) {
            finished = finished == null ? SandboxTime.of(now) : finished;
            if (!signed && percent() >= SigningScenario.FILES_READY) {
                signed = true;
                files.sign(constant.getString("name"), signers, now);
            }
        }
    }

    /** Each in turn decides between the opening and the end. */
    private void decide(Instant start) {
        List<JsonObject> deciding = signers.stream().map(JsonObject.class::cast).filter(SandboxSigner::decides)
                .sorted((one, other) -> one.getInteger("order") - other.getInteger("order")).toList();
        boolean allSign = Set.of(SigningScenario.SIGNS, SigningScenario.FINALIZES, SigningScenario.UNFINISHED)
                .contains(scenario);
        for (int i = 0; i < deciding.size(); i++) {
            JsonObject signer = deciding.get(i);
            boolean declines = SigningScenario.of(signer.getString("email")) == SigningScenario.DECLINES;
            int opens = SigningScenario.OPENED
                    + (SigningScenario.ALL_DECIDED - SigningScenario.OPENED) * i / deciding.size();
            int decides = SigningScenario.OPENED
                    + (SigningScenario.ALL_DECIDED - SigningScenario.OPENED) * (i + 1) / deciding.size();
            boolean isOpen = Set.of("viewed", "finalizing", "signed", "declined", "error_finalizing")
                    .contains(status());
            if (isOpen && percent() >= opens) {
                signer.put("has_viewed_document", true);
            }
            if (isOpen && percent() >= decides && signer.getValue("signer_decision") == null
                    && (allSign || scenario == SigningScenario.DECLINES)) {
                signer.put("signer_decision", SandboxSigner.decision(declines ? "declined" : "signed",
                        SandboxTime.of(start.plus(duration.multipliedBy(decides).dividedBy(100)))));
            }
            if (declines) {
                return; // nobody after this one is asked
            }
        }
    }
}
