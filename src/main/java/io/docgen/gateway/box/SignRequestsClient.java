package io.docgen.gateway.box;

import io.docgen.gateway.box.audit.BoxChange;
import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.box.error.SignRefusal;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.http.ResponseHead;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.OperationLoaders;
import io.docgen.gateway.box.loader.ReadKey;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Sign requests of Box Sign. Their ids are opaque, see {@link BoxId}. Each {@code Uni} fails only with
 * {@link BoxException}.
 */
@Singleton
public class SignRequestsClient {

    private static final String PATH = "sign_requests/";
    private static final String SIGN_REQUEST = "signRequest";

    private final ContentRestClient client;
    private final ContentMutationsRestClient mutations;
    private final OperationLoaders loaders;
    private final boolean sandbox;

    SignRequestsClient(ContentRestClient client, @RestClient ContentMutationsRestClient mutations,
            OperationLoaders loaders, BoxEndpoint endpoint) {
        this.client = client;
        this.mutations = mutations;
        this.loaders = loaders;
        this.sandbox = endpoint.isSandbox();
    }

    /** One sign request. */
    public Uni<BoxSignRequest> signRequest(OperationContext operation, String id) {
        return loaders.of(operation).load(PATH + id, credentials -> client.signRequest(credentials, id)
                .map(response -> ResponseBody.about(response, request -> BoxId.isSame(id, request.id())))
                .onFailure().transform(SignRefusal::of));
    }

    /**
     * The URL at which the sender prepares the document, null if there is none. It is a credential, so it is read in a
     * call of its own, and neither cached nor logged.
     */
    public Uni<@Nullable String> prepareUrl(OperationContext operation, String id) {
        return loaders.of(operation).<Optional<String>>load(ReadKey.secret(PATH + id + "/prepare_url"),
                credentials -> client.prepareUrl(credentials, id)
                        .map(response -> ResponseBody.about(response, request -> BoxId.isSame(id, request.id())))
                        .map(request -> Optional.ofNullable(request.url()).map(this::checked))
                        .onFailure().transform(SignRefusal::of))
                .map(url -> url.orElse(null));
    }

    /** Creates a sign request, which Box sends to the signers unless it is to be prepared first. */
    public Uni<BoxSignRequest> create(OperationContext operation, BoxSignRequestCreateRequest request) {
        BoxChange change = BoxChange.of("create_sign_request", "sign_requests")
                .with("files", request.sourceFiles().stream().map(BoxTypedReference::id).toList())
                .with("folder", request.parentFolder() == null ? null : request.parentFolder().id())
                .with("signers", request.signers().size());
        return loaders.of(operation).mutate(change, credentials -> mutations
                .createSignRequest(credentials, request)
                .invoke(change::answered)
                .map(response -> ResponseBody.complete(response, BoxSignRequest::isComplete))
                .invoke(created -> change.with(SIGN_REQUEST, created.id()))
                .onFailure().transform(SignRefusal::of));
    }

    /** Cancels a sign request. */
    public Uni<BoxSignRequest> cancel(OperationContext operation, String id, @Nullable String reason) {
        BoxChange change = BoxChange.of("cancel_sign_request", PATH + id).with(SIGN_REQUEST, id);
        return loaders.of(operation).mutate(change, credentials -> mutations
                .cancelSignRequest(credentials, id, new BoxSignRequestCancelRequest(reason))
                .invoke(change::answered)
                .map(response -> ResponseBody.about(response, request -> BoxId.isSame(id, request.id())))
                .onFailure().transform(SignRefusal::ofCancel));
    }

    /** Sends the e-mails again to the signers who have not decided. */
    public Uni<Void> resend(OperationContext operation, String id) {
        BoxChange change = BoxChange.of("resend_sign_request", PATH + id).with(SIGN_REQUEST, id);
        return loaders.of(operation).mutate(change, credentials -> ResponseHead
                .of(mutations.resendSignRequest(credentials, id))
                .invoke(change::answered)
                .map(ResponseHead::requireSuccess)
                .onFailure().transform(SignRefusal::ofResend)).replaceWithVoid();
    }

    private String checked(String url) {
        if (!BrowserUrl.isValid(url, sandbox)) {
            throw BoxExceptionMapper.unreadable(null, "no URL that a browser can open");
        }
        return url;
    }
}
