package io.docgen.gateway.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The gateway in front of a {@link FaultyBox}, with defaults and shorter waits. */
public class OnFaultyBox implements QuarkusTestProfile {

    private static FaultyBox box;

    /** The Box of the current test. */
    public static FaultyBox box() {
        return box;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("box.sandbox.enabled", "false", "box.timeout", "2s", "box.circuit-breaker.delay", "500ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** Starts it before the gateway and configures its URL. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            box = new FaultyBox();
            return box.settings();
        }

        @Override
        public void stop() {
            box.close();
        }
    }
}
