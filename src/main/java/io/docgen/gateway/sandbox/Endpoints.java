package io.docgen.gateway.sandbox;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.util.concurrent.Executor;

/** All endpoints of the sandbox. */
final class Endpoints {

    static final long MOST_BYTES = 20_000_000;

    private final SandboxStore store;
    private final Clock clock;
    private final SandboxConfig config;
    private final Executor worker;

    /** @param worker runs what takes long for an event loop */
    Endpoints(SandboxStore store, Clock clock, SandboxConfig config, Executor worker) {
        this.store = store;
        this.clock = clock;
        this.config = config;
        this.worker = worker;
    }

    void addTo(Router router) {
        IssuedTokens tokens = new IssuedTokens();
        Authentication authentication = new Authentication(tokens);
        new UploadEndpoint(store, clock).addTo(router, authentication);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES));
        new TokenEndpoint(tokens).addTo(router);
        Downloads.addTo(router);
        new Previews(worker).addTo(router);
        SignEndpoints sign = new SignEndpoints(store, clock, config.jobDuration(), worker);
        sign.addPageTo(router);
        router.route().handler(authentication);
        new JobEndpoints(store, config).addTo(router);
        new BatchEndpoint(store, clock, config.jobDuration(), worker).addTo(router);
        new TemplateEndpoints(store, worker).addTo(router);
        new FileEndpoints(store).addTo(router);
        new FolderEndpoints(store, clock).addTo(router);
        sign.addTo(router);
        UserEndpoint.addTo(router);
        router.errorHandler(404, ctx -> BoxResponses.error(ctx, 404, "not_found", "Not Found"));
        router.errorHandler(405, ctx -> BoxResponses.error(ctx, 405, "method_not_allowed", "Method Not Allowed"));
        router.errorHandler(413, ctx -> BoxResponses.error(ctx, 413, "request_entity_too_large",
                "The request payload exceeds the maximum allowed size."));
        router.errorHandler(500, ctx -> BoxResponses.error(ctx, 500, "internal_server_error", "Internal Server Error"));
    }
}
