package io.docgen.gateway.testsupport;

import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Holds responses of WireMock back until a condition holds, and a moment more, in which what has come is also begun: a
 * delay would have to be longer than any machine is busy.
 */
final class HeldResponses implements ResponseTransformerV2 {

    private static final Duration MOMENT = Duration.ofMillis(200);

    private final AtomicInteger count = new AtomicInteger();
    private volatile BooleanSupplier condition;

    void reset() {
        count.set(0);
    }

    void until(BooleanSupplier newCondition) {
        condition = newCondition;
    }

    int count() {
        return count.get();
    }

    @Override
    public String getName() {
        return "held";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        BooleanSupplier current = condition;
        count.incrementAndGet();
        await().pollInterval(Duration.ofMillis(20)).during(MOMENT).until(current::getAsBoolean);
        return response;
    }
}
