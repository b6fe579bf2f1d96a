package io.docgen.gateway.graphql.persisted;

import io.docgen.gateway.graphql.persisted.TrustedDocumentsConfig.Mode;
import io.docgen.gateway.shared.OtherReplicas;
import io.docgen.gateway.support.Sha256;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Persisted documents: the trusted ones of the operator and, in mode {@code allow}, those that clients have registered
 * by the protocol of automatic persisted queries, with this replica or another one.
 */
@Startup
@Singleton
public class TrustedDocuments {

    private static final Logger LOG = Logger.getLogger(TrustedDocuments.class);

    /** Longer documents are executed but not registered, which bounds the memory of registered ones. */
    private static final int MAX_REGISTERED_LENGTH = 20_000;

    /** Of which the characters of registered documents may take a part: one or two bytes each. */
    private static final int HEAP_FRACTION = 64;

    private static final String SHA_256 = "sha256:";
    private static final String TOPIC = "documents";
    /** Of string literals and comments, which may be data. A document that has one is not sent to other replicas. */
    private static final Pattern MAY_HAVE_DATA = Pattern.compile("[\"#]");

    private final Mode mode;

    private volatile Trusted trusted = Trusted.NONE;
    private volatile Set<String> ofTools = Set.of();
    private final RegisteredDocuments registered;
    private final OtherReplicas others;

    /**
     * The documents of the operator.
     *
     * @param byId the texts
     * @param hashes of all of them, whatever their ids
     */
    private record Trusted(Map<String, TrustedDocument> byId, Set<String> hashes) {

        static final Trusted NONE = new Trusted(Map.of(), Set.of());
    }

    @Inject
    TrustedDocuments(TrustedDocumentsConfig config, OtherReplicas others, DocumentFiles files) {
        this(config, others, files, new RegisteredDocuments(TrustedDocumentsConfig.MAX_REGISTERED,
                TrustedDocumentsConfig.MAX_REGISTERED_PER_CLIENT, Runtime.getRuntime().maxMemory() / HEAP_FRACTION));
    }

    TrustedDocuments(TrustedDocumentsConfig config, OtherReplicas others, DocumentFiles files,
            RegisteredDocuments registered) {
        this.mode = config.mode();
        this.registered = registered;
        this.others = others;
        others.subscribe(TOPIC, this::registeredElsewhere);
        if (mode != Mode.OFF) {
            config.path().ifPresent(path -> files.read(path, "graphql.trusted-documents.path", this::trust));
        }
    }

    /** Only now, because tools have documents too. */
    void onStart(@Observes StartupEvent start) {
        if (mode == Mode.ONLY && trusted.hashes.isEmpty() && ofTools.isEmpty()) {
            throw new ConfigurationException("graphql.trusted-documents.mode is only, but neither"
                    + " graphql.trusted-documents.path nor graphql.mcp.enabled is set. Nothing could be executed.");
        }
    }

    private void trust(Map<String, TrustedDocument> byId) {
        if (mode == Mode.ONLY && byId.isEmpty()) {
            throw new IllegalArgumentException("has no document, so that nothing could be executed with"
                    + " graphql.trusted-documents.mode=only");
        }
        trusted = new Trusted(byId, byId.values().stream().map(TrustedDocument::text).map(Sha256::of)
                .collect(Collectors.toUnmodifiableSet()));
        LOG.infof("%d trusted documents, mode %s", byId.size(), mode.name().toLowerCase(Locale.ROOT));
    }

    /** From now on the documents of tools are trusted, these alone. */
    public void trustTools(Collection<String> texts) {
        ofTools = texts.stream().map(Sha256::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether only trusted documents are executed. */
    public boolean areRequired() {
        return mode == Mode.ONLY;
    }

    /** The texts of the trusted documents, sorted. */
    public List<String> texts() {
        return trusted.byId.values().stream().map(TrustedDocument::text).distinct().sorted().toList();
    }

    /**
     * The document with an id.
     *
     * @param id its SHA-256, with or without {@code sha256:} before it, or its id in the operator's manifest
     * @throws GatewayException {@code PERSISTED_QUERY_NOT_FOUND} if it is unknown. The client then sends the document
     * too
     */
    public String find(String id) {
        if (mode == Mode.OFF) {
            throw GatewayException.badUserInput("PersistedQueryNotSupported");
        }
        String hash = id.startsWith(SHA_256) ? id.substring(SHA_256.length()) : id;
        TrustedDocument known = trusted.byId.get(hash);
        String query = known == null ? null : known.text();
        if (query == null && mode == Mode.ALLOW) {
            query = registered.find(hash);
        }
        if (query == null) {
            throw new GatewayException(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        return query;
    }

    /**
     * Verifies the hash of a document that was sent with it, in mode {@code allow}.
     *
     * @throws GatewayException {@code BAD_USER_INPUT} if the hash is wrong
     */
    public void check(String hash, String query) {
        if (mode == Mode.ALLOW && !Sha256.of(query).equals(hash)) {
            throw GatewayException.badUserInput("'sha256Hash' is not the SHA-256 of 'query'.");
        }
    }

    /** Registers a document with a verified hash for a client, in mode {@code allow}. */
    public void register(String hash, String query, String clientKey) {
        if (isToRegister(hash, query) && registered.add(hash, query, clientKey)
                && !MAY_HAVE_DATA.matcher(query).find()) {
            others.publish(TOPIC, () -> clientKey + ' ' + query);
        }
    }

    private void registeredElsewhere(String message) {
        String[] clientAndQuery = message.split(" ", 2);
        String hash = Sha256.of(clientAndQuery[1]);
        if (isToRegister(hash, clientAndQuery[1])) {
            registered.add(hash, clientAndQuery[1], clientAndQuery[0]);
        }
    }

    private boolean isToRegister(String hash, String query) {
        return mode == Mode.ALLOW && query.length() <= MAX_REGISTERED_LENGTH && !trusted.hashes.contains(hash);
    }

    /**
     * Requires that a document may be executed.
     *
     * @throws GatewayException {@code FORBIDDEN} if it may not
     */
    public void require(String query) {
        if (mode != Mode.ONLY) {
            return;
        }
        String hash = Sha256.of(query);
        if (!trusted.hashes.contains(hash) && !ofTools.contains(hash)) {
            throw new GatewayException(ErrorCode.FORBIDDEN,
                    "Only trusted documents are executed here. Ask the operator to add yours.");
        }
    }
}
