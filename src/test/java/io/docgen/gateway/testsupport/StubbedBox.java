package io.docgen.gateway.testsupport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.util.Map.entry;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.docgen.gateway.testsupport.wire.HostileWire;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A stub of Box with configurable responses and recorded requests, behind a {@link HostileWire}. Timeouts and delays
 * are short. Circuit breaker, rate limits, retry budget and caches are disabled, so that tests are independent.
 */
public class StubbedBox implements QuarkusTestProfile {

    private static final HeldResponses HELD = new HeldResponses();
    private static WireMockServer server;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                entry("box.sandbox.enabled", "false"),
                entry("box.timeout", "2s"),
                entry("box.retry.delay", "20ms"),
                entry("box.retry.max-duration", "1500ms"),
                entry("box.retry.budget.min-per-minute", "10000"),
                entry("box.rate-limit.max-retry-after", "0s"),
                entry("box.cache.jobs", "0s"),
                entry("box.cache.file-versions", "0s"),
                entry("box.circuit-breaker.request-volume-threshold", "1000"),
                entry("box.polling.interval", "100ms"),
                entry("box.polling.max-interval", "150ms"));
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** The server, for everything else. */
    public static WireMockServer server() {
        return server;
    }

    /** Resets responses and recorded requests. */
    public static void reset() {
        HELD.reset();
        server.resetAll();
    }

    public static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("content-type", "application/json").withBody(body);
    }

    /**
     * A response that is sent when a condition holds, such as that all callers have come. One condition for all
     * responses of a test.
     */
    public static ResponseDefinitionBuilder once(BooleanSupplier condition, ResponseDefinitionBuilder answer) {
        HELD.until(condition);
        return answer.withTransformers(HELD.getName());
    }

    /** The number of requests, since the reset, whose response has had to wait for the condition. */
    public static int held() {
        return HELD.count();
    }

    /** The response to {@code GET} of a path, with any query parameters. */
    public static void answer(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
    }

    /** The response to any method. */
    public static void answerWrite(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(any(urlPathEqualTo(path)).willReturn(answer));
    }

    /** The responses in order; the last one is repeated. */
    public static void answerInTurn(String path, ResponseDefinitionBuilder... answers) {
        for (int turn = 0; turn < answers.length; turn++) {
            server.stubFor(any(urlPathEqualTo(path)).inScenario(path)
                    .whenScenarioStateIs(turn == 0 ? "Started" : "turn " + turn)
                    .willSetStateTo("turn " + Math.min(turn + 1, answers.length - 1))
                    .willReturn(answers[turn]));
        }
    }

    /** All requests, oldest first. */
    public static List<ServeEvent> asked() {
        return server.getAllServeEvents().stream()
                .sorted((one, other) -> one.getRequest().getLoggedDate().compareTo(other.getRequest().getLoggedDate()))
                .toList();
    }

    /** The requests that change something, oldest first. */
    public static List<ServeEvent> written() {
        return asked().stream().filter(event -> !event.getRequest().getMethod().equals(RequestMethod.GET)).toList();
    }

    /** The number of requests for a path, with any query parameters. */
    public static long calls(String path) {
        return asked().stream().filter(event -> event.getRequest().getUrl().split("\\?")[0].equals(path)).count();
    }

    /** Starts the server before the gateway and configures its URL. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private HostileWire wire;

        @Override
        public Map<String, String> start() {
            server = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1")
                    .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER).gzipDisabled(true)
                    .extensions(HELD));
            server.start();
            warmUp("http://127.0.0.1:" + server.port());
            wire = new HostileWire(server.port());
            return wire.settings();
        }

        /** On a busy machine the first response could take longer than the timeout of a call. */
        private static void warmUp(String url) {
            try {
                ((HttpURLConnection) URI.create(url).toURL().openConnection()).getResponseCode();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void stop() {
            wire.close();
            server.stop();
        }
    }
}
