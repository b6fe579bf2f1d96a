package io.docgen.gateway.box.direct;

import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.vertx.core.http.HttpClientRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** One read of Box, made anew for each subscriber. */
final class DirectExchange extends AbstractUni<RestResponse<Object>> {

    private final DirectClient client;
    private final DeclaredRead read;
    private final Object[] arguments;

    DirectExchange(DirectClient client, DeclaredRead read, Object[] arguments) {
        this.client = client;
        this.read = read;
        this.arguments = arguments;
    }

    @Override
    public void subscribe(UniSubscriber<? super RestResponse<Object>> subscriber) {
        ResponseReceiver receiver = new ResponseReceiver(client, read.method(), read.path(), read.body(), subscriber);
        subscriber.onSubscribe(() -> {}); // a started call runs to its end
        client.request(read, arguments).onSuccess(request -> send(request, receiver)).onFailure(receiver::fail);
    }

    private void send(HttpClientRequest request, ResponseReceiver receiver) {
        try {
            client.send(request, read, arguments, receiver).onFailure(receiver::fail);
        } catch (RuntimeException failure) {
            request.reset();
            receiver.fail(failure);
        }
    }
}
