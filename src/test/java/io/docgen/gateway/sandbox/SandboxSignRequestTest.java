package io.docgen.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxSignRequestTest {

    private static final String SOURCE = "1700000000103";

    private final HandClock clock = new HandClock();
    private final SandboxStore store = SampleData.store(clock, Duration.ofSeconds(4));

    private SandboxSignRequest request(boolean started, CompletableFuture<List<Buffer>> pdfs, String... emails) {
        SandboxFile source = store.file(SandboxUser.ALICE, SOURCE).orElseThrow();
        JsonArray signers = new JsonArray().add(SandboxSigner.sender(SandboxUser.ALICE));
        Stream.of(emails).map(email -> new JsonObject().put("email", email).put("order", signers.size()))
                .forEach(signer -> signers.add(SandboxSigner.of(signer)));
        return new SandboxSignRequest(SignRequestJson.of(SandboxUser.ALICE, "1", "Offer", new JsonObject(),
                List.of(source), SandboxFolder.GENERATED, clock.instant()), signers, List.of(source), pdfs,
                new SignedFiles(store, SandboxUser.ALICE, SandboxFolder.GENERATED, "1"), clock, Duration.ofSeconds(10),
                started ? clock.instant() : null);
    }

    private SandboxSignRequest request(String... emails) {
        return request(true, CompletableFuture.completedFuture(List.of(Buffer.buffer("%PDF-1.4\n"))), emails);
    }

    private Set<String> statuses(SandboxSignRequest request) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < 30; i++) {
            seen.add(request.now("x").getString("status"));
            clock.pass(Duration.ofMillis(500));
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource({"ada@example.com,'converting,created,sent,viewed,finalizing,signed'",
            "declines@example.com,'converting,created,sent,viewed,declined'",
            "expires@example.com,'converting,created,sent,expired'",
            "waits@example.com,'converting,created,sent'",
            "opens@example.com,'converting,created,sent,viewed'",
            "converts@example.com,'converting'",
            "finalizes@example.com,'converting,created,sent,viewed,finalizing'",
            "BOUNCES.often@example.com,'converting,created,error_sending'",
            "unconvertible@example.com,'converting,error_converting'",
            "unfinished@example.com,'converting,created,sent,viewed,finalizing,error_finalizing'",
            "fails@example.com,'converting,error'",
            "unknown@example.com,'converting,created,sent,awaiting_review'"})
    void becomesWhatItsSignersSay(String email, String statuses) {
        assertThat(String.join(",", statuses(request("ada@example.com", email)))).isEqualTo(statuses);
    }

    @Test
    void isSignedByOneAfterTheOtherIntoAFileInTheFolder() {
        SandboxSignRequest request = request("ada@example.com", "bea@example.com");
        clock.pass(Duration.ofMillis(6600));
        assertThat(decisions(request)).containsExactly("signed", null);
        clock.pass(Duration.ofMillis(3500));
        JsonObject signed = request.now("x");
        assertThat(signed.getString("status")).isEqualTo("signed");
        assertThat(decisions(request)).containsExactly("signed", "signed");
        assertThat(signed.getJsonObject("sign_files").getBoolean("is_ready_for_download")).isFalse();
        assertThat(signed.getValue("signing_log")).isNull();
        clock.pass(Duration.ofSeconds(2));
        JsonObject ready = request.now("x");
        assertThat(ready.getJsonObject("sign_files").getBoolean("is_ready_for_download")).isTrue();
        String id = ready.getJsonObject("sign_files").getJsonArray("files").getJsonObject(0).getString("id");
        assertThat(content(id)).startsWith("%PDF-").contains("ada@example.com signed");
        assertThat(content(ready.getJsonObject("signing_log").getString("id"))).startsWith("%PDF-");
        assertThat(store.file(SandboxUser.ALICE, id).orElseThrow().isIn(SandboxFolder.GENERATED)).isTrue();
        assertThat(request.isDeleted()).isFalse();
        store.addFile(SandboxUser.ALICE, store.file(SandboxUser.ALICE, id).orElseThrow().trashed());
        assertThat(request.isDeleted()).isTrue();
    }

    @Test
    void asksNobodyAfterOneWhoDeclines() {
        SandboxSignRequest request = request("ada@example.com", "declines@example.com", "cid@example.com");
        clock.pass(Duration.ofSeconds(20));
        assertThat(decisions(request)).containsExactly("signed", "declined", null);
    }

    @Test
    void sendsNothingBeforeItIsPrepared() {
        SandboxSignRequest request = request(false, CompletableFuture.completedFuture(List.of(Buffer.buffer("%PDF-"))),
                "ada@example.com");
        clock.pass(Duration.ofDays(1));
        assertThat(request.now("url").getString("prepare_url")).isEqualTo("url");
        assertThat(request.now("url").getString("status")).isEqualTo("created");
        assertThat(request.resend()).isFalse();
        assertThat(request.prepared()).isTrue();
        assertThat(request.prepared()).isFalse();
        assertThat(statuses(request)).containsExactly("created", "sent", "viewed", "finalizing", "signed");
        assertThat(request.now("url").getString("prepare_url")).isNull();
    }

    @Test
    void isCancelledAndSentAgainOnlyWhileItIsOut() {
        SandboxSignRequest request = request("waits@example.com");
        assertThat(request.resend()).isFalse();
        clock.pass(Duration.ofSeconds(4));
        assertThat(request.resend()).as("its own e-mails were sent just now").isFalse();
        clock.pass(Duration.ofMinutes(11));
        assertThat(request.resend()).isTrue();
        assertThat(request.resend()).isFalse();
        clock.pass(Duration.ofMinutes(11));
        assertThat(request.resend()).isTrue();
        assertThat(request.cancel()).isTrue();
        assertThat(request.cancel()).isFalse();
        assertThat(request.now("x").getString("status")).isEqualTo("cancelled");
    }

    @Test
    void failsIfAFileCannotBeConverted() {
        SandboxSignRequest request = request(true, CompletableFuture.failedFuture(new IllegalStateException("broken")),
                "ada@example.com");
        assertThat(request.now("x").getString("status")).isEqualTo("error_converting");
    }

    private static List<String> decisions(SandboxSignRequest request) {
        return request.now("x").getJsonArray("signers").stream().map(JsonObject.class::cast).skip(1)
                .map(signer -> signer.getJsonObject("signer_decision", null))
                .map(decision -> decision == null ? null : decision.getString("type")).toList();
    }

    private String content(String id) {
        return store.file(SandboxUser.ALICE, id).orElseThrow().content().toString("ISO-8859-1");
    }

    /** A clock that the test advances. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
