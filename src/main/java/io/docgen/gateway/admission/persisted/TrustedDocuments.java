package io.docgen.gateway.admission.persisted;

import io.docgen.gateway.admission.Sha256;
import io.docgen.gateway.admission.persisted.TrustedDocumentsConfig.Mode;
import io.docgen.gateway.error.ErrorCode;
import io.docgen.gateway.error.GatewayException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Finds queries by their hash: those an operator trusts, and in mode {@code allow} those that clients have sent with it
 * before, by the protocol known as automatic persisted queries.
 */
@Startup
@ApplicationScoped
public class TrustedDocuments {

    private static final Logger LOG = Logger.getLogger(TrustedDocuments.class);

    /** Longer ones are executed, but not kept for clients: what is kept is bounded by this and by their number. */
    private static final int LONGEST_REGISTERED = 20_000;

    private final Mode mode;
    private final Map<String, String> trusted;
    private final RegisteredQueries registered;

    TrustedDocuments(TrustedDocumentsConfig config) {
        this.mode = config.mode();
        this.trusted = mode == Mode.OFF ? Map.of() : config.path().map(TrustedDocumentLoader::read).orElse(Map.of());
        this.registered = new RegisteredQueries(config.maxRegistered(), config.maxRegisteredPerCaller());
        if (mode != Mode.OFF) {
            LOG.infof("%d trusted documents, mode %s", trusted.size(), mode.name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * The query that a client names by its hash.
     *
     * @throws GatewayException {@code PERSISTED_QUERY_NOT_FOUND} if nobody knows it: the client sends it along then
     */
    public String find(String hash) {
        if (mode == Mode.OFF) {
            throw GatewayException.badUserInput("PersistedQueryNotSupported");
        }
        String query = trusted.get(hash);
        if (query == null && mode == Mode.ALLOW) {
            query = registered.find(hash);
        }
        if (query == null) {
            throw new GatewayException(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        return query;
    }

    /**
     * Compares a query that a client has sent with its hash, in mode {@code allow}.
     *
     * @throws GatewayException {@code BAD_USER_INPUT} if that is not its hash
     */
    public void check(String hash, String query) {
        if (mode == Mode.ALLOW && !Sha256.of(query).equals(hash)) {
            throw GatewayException.badUserInput("'sha256Hash' is not the SHA-256 of 'query'.");
        }
    }

    /** Keeps a query whose hash has been checked, on account of the caller who sent it, in mode {@code allow}. */
    public void register(String hash, String query, String caller) {
        if (mode == Mode.ALLOW && query.length() <= LONGEST_REGISTERED && !trusted.containsKey(hash)) {
            registered.add(hash, query, caller);
        }
    }

    /** @throws GatewayException {@code FORBIDDEN} if the query may not be executed */
    public void require(String query) {
        if (mode == Mode.ONLY && !trusted.containsKey(Sha256.of(query))) {
            throw new GatewayException(ErrorCode.FORBIDDEN,
                    "Only queries that the operator has approved are answered here. Ask them to add yours.");
        }
    }
}
