package io.docgen.gateway.box.audit;

import io.docgen.gateway.box.auth.Caller;
import io.docgen.gateway.box.auth.KnownUsers;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.operation.ClientPrincipal;
import io.docgen.gateway.operation.ClientRequest;
import io.docgen.gateway.operation.ClientSoftware;
import io.docgen.gateway.operation.OperationContext;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes one event for each change that Box was asked for, as a JSON object in a category of its own. With a service
 * account Box's own log names only the account. A change that did not reach Box has no event.
 */
@Singleton
public class AuditLog {

    /** The category, which operators configure. */
    static final String CATEGORY = "io.docgen.gateway.audit";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final int MAX_LENGTH = 200;

    private final KnownUsers users;

    AuditLog(KnownUsers users) {
        this.users = users;
    }

    /** Box has made the change. */
    public void done(BoxChange change, Caller caller, OperationContext operation) {
        log(event(change, caller, operation, "done").put("boxStatus", change.status())
                .put("boxRequestId", shortened(change.requestId())));
    }

    /** Box has refused the change, or may have made it. */
    public void failed(BoxChange change, Caller caller, OperationContext operation, BoxException failure) {
        if (failure.hasAnswered() || failure.mayHaveBeenExecuted()) {
            log(event(change, caller, operation, failure.mayHaveBeenExecuted() ? "unknown" : "refused")
                    .put("code", failure.code().name()).put("boxStatus", failure.status())
                    .put("boxRequestId", shortened(failure.requestId())));
        }
    }

    /** Nobody waits for the answer any more. */
    public void abandoned(BoxChange change, Caller caller, OperationContext operation) {
        if (change.isSent()) {
            log(event(change, caller, operation, "unknown"));
        }
    }

    private JsonObject event(BoxChange change, Caller caller, OperationContext operation, String outcome) {
        ClientRequest client = operation.client();
        ClientSoftware software = client.software();
        JsonObject event = new JsonObject()
                .put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("action", change.action()).put("outcome", outcome)
                .put("principal", principal(client.principal()))
                .put("boxUser", users.lastKnown(caller.key())).put("asUser", caller.asUser())
                .put("client", software == null ? null : software.name())
                .put("clientVersion", software == null ? null : software.version())
                .put("requestId", client.requestId()).put("operation", operation.name());
        change.ids().forEach(event::put);
        return event;
    }

    private static JsonObject principal(ClientPrincipal principal) {
        JsonObject json = new JsonObject().put("issuer", principal.issuer()).put("subject", principal.subject())
                .put("tokenHash", principal.tokenHash()).put("address", principal.address());
        json.getMap().values().removeIf(value -> value == null);
        return json;
    }

    private static void log(JsonObject event) {
        event.getMap().values().removeIf(value -> value == null);
        LOG.info(event.encode());
    }

    /** Box's ids are short, but another server may stand in its place. */
    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }
}
