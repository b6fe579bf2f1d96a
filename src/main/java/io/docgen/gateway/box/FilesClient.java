package io.docgen.gateway.box;

import io.docgen.gateway.box.audit.BoxChange;
import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.config.BoxEndpoint;
import io.docgen.gateway.box.direct.Upload;
import io.docgen.gateway.box.direct.UploadClient;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.box.error.ResponseId;
import io.docgen.gateway.box.error.RetryAfterHeader;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.http.ResponseHead;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.CacheRegion;
import io.docgen.gateway.box.loader.OperationLoader;
import io.docgen.gateway.box.loader.OperationLoaders;
import io.docgen.gateway.box.loader.ReadKey;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.UploadedFile;
import io.docgen.gateway.support.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/** Files. Each {@code Uni} fails only with {@link BoxException}. */
@Singleton
public class FilesClient {

    private final ContentRestClient client;
    private final ContentMutationsRestClient mutations;
    private final UploadClient uploads;
    private final OperationLoaders loaders;
    private final boolean sandbox;

    FilesClient(ContentRestClient client, @RestClient ContentMutationsRestClient mutations, UploadClient uploads,
            OperationLoaders loaders, BoxEndpoint endpoint) {
        this.client = client;
        this.mutations = mutations;
        this.uploads = uploads;
        this.loaders = loaders;
        this.sandbox = endpoint.isSandbox();
    }

    /**
     * One file.
     *
     * @param id digits, see {@link BoxId}
     */
    public Uni<BoxFile> file(OperationContext operation, String id, FileFields fields) {
        return file(loaders.of(operation), id, fields);
    }

    /**
     * What a function makes of a file.
     *
     * @param view is called once for all that load the same file as the same type in an operation
     */
    public <R> Uni<R> file(OperationContext operation, String id, FileFields fields, Class<R> type,
            Function<Uni<BoxFile>, Uni<R>> view) {
        return loaders.of(operation).load(key(id, fields), call(id, fields), type, view);
    }

    /**
     * A version of a file. The current one comes with the file; a past one takes a second call.
     *
     * @param fields those with which the operation reads the file
     */
    public Uni<BoxFileVersion> version(OperationContext operation, String fileId, String versionId,
            FileFields fields) {
        OperationLoader loader = loaders.of(operation);
        return file(loader, fileId, fields).chain(file -> file.isCurrent(versionId)
                ? Uni.createFrom().item(file.currentVersion())
                : pastVersion(loader, fileId, versionId));
    }

    /**
     * Uploads a file while it arrives.
     *
     * @param folderId digits, see {@link BoxId}
     * @return the id of the new file. Fails with 409 if the name is taken, and with its {@link BoxException#conflict()}
     * if Box says by what
     */
    public Uni<String> upload(OperationContext operation, String folderId, String name, UploadedFile file) {
        String attributes = new JsonObject().put("name", name).put("parent", new JsonObject().put("id", folderId))
                .encode();
        Upload upload = uploads.upload(BoxUpload.PATH, attributes, file, BoxUpload.class);
        BoxChange change = BoxChange.of("upload_file", "files/content").with("folder", folderId);
        return loaders.of(operation).mutate(change, credentials -> upload.attempt(credentials.headers())
                .invoke(change::answered)
                .map(response -> ((BoxUpload) ResponseBody.complete(response,
                        body -> body instanceof BoxUpload uploaded && uploaded.isComplete())).fileId())
                .invoke(id -> change.with("file", id)));
    }

    /**
     * Creates the shared link of a file, or changes it.
     *
     * @param id digits, see {@link BoxId}
     * @return the link as it is now
     */
    public Uni<BoxSharedLink> share(OperationContext operation, String id, BoxSharedLinkRequest.Settings settings) {
        return change(operation, "create_shared_link", id, new BoxSharedLinkRequest(settings),
                file -> file.sharedLink() != null
                        && file.sharedLink().url() != null)
                .map(file -> Objects.requireNonNull(file.sharedLink()));
    }

    /**
     * Removes the shared link of a file, if it has one.
     *
     * @param id digits, see {@link BoxId}
     */
    public Uni<Void> unshare(OperationContext operation, String id) {
        return change(operation, "remove_shared_link", id, new BoxSharedLinkRequest(null),
                file -> file.sharedLink() == null)
                .replaceWithVoid();
    }

    private Uni<BoxFile> change(OperationContext operation, String action, String id, BoxSharedLinkRequest request,
            Predicate<BoxFile> isDone) {
        BoxChange change = BoxChange.of(action, "files/" + id).with("file", id);
        return loaders.of(operation).mutate(change, credentials -> mutations
                .changeFile(credentials, id, "shared_link", request)
                .invoke(change::answered)
                .map(response -> ResponseBody.about(response, file -> isSame(id, file.id()) && isDone.test(file))));
    }

    /**
     * A pre-authorized URL of the content. It is a credential that Box mints for each call, so it is neither cached nor
     * logged.
     *
     * @return fails with {@code UPSTREAM_UNAVAILABLE} and status 202 while Box is preparing the content
     */
    public Uni<String> downloadUrl(OperationContext operation, String id) {
        return loaders.of(operation).load(ReadKey.secret("files/" + id + "/content"),
                credentials -> ResponseHead.of(client.content(credentials, id))).map(this::location);
    }

    /**
     * The URL of a placeholder image of the file. Null if Box has a thumbnail of the file itself and sends that
     * instead; its URL is among the {@link #representations}.
     */
    public Uni<String> thumbnailUrl(OperationContext operation, String id) {
        return loaders.of(operation).<Optional<String>>load(ReadKey.secret("files/" + id + "/thumbnail"),
                credentials -> ResponseHead.of(client.thumbnail(credentials, id))
                        .map(head -> Optional.ofNullable(head.location())
                                .map(location -> checked(location, head.id()))))
                .map(location -> location.orElse(null));
    }

    /**
     * The URL of a preview for embedding in a page. It contains a token that Box mints for each call, so it is not
     * cached.
     */
    public Uni<String> embedUrl(OperationContext operation, String id) {
        return loaders.of(operation).load(ReadKey.secret("files/" + id + "?fields=" + BoxEmbedLink.FIELDS),
                credentials -> client.embedLink(credentials, id, BoxEmbedLink.FIELDS)
                        .map(response -> ResponseBody.about(response, file -> isSame(id, file.id()))))
                .map(file -> file.link() == null || file.link().url() == null
                        ? null
                        : checked(file.link().url(), null));
    }

    /**
     * The representations of a file.
     *
     * @param hints the requested ones, such as {@code [pdf][jpg?dimensions=94x94]}; null for a list without contents
     */
    public Uni<List<BoxRepresentations.Entry>> representations(OperationContext operation, String id, String hints) {
        return loaders.of(operation)
                .load(ReadKey.secret("files/" + id + "?fields=" + BoxRepresentations.FIELDS + "&hints=" + hints),
                        credentials -> client.representations(credentials, hints, id, BoxRepresentations.FIELDS)
                                .map(response -> ResponseBody.about(response, file -> isSame(id, file.id()))))
                .map(BoxRepresentations::orEmpty);
    }

    private String location(ResponseHead head) {
        if (head.status() == StatusCode.ACCEPTED) {
            throw BoxException.of(ErrorCode.UPSTREAM_UNAVAILABLE,
                    "The file is not ready for download yet. Try again in a few seconds.")
                    .status(StatusCode.ACCEPTED)
                    .retryAfter(RetryAfterHeader.parse(head.retryAfter()))
                    .build();
        }
        if (head.status() != StatusCode.FOUND || head.location() == null) {
            throw BoxExceptionMapper.unreadable(head.id(), "not a redirect to the content");
        }
        return checked(head.location(), head.id());
    }

    private String checked(String url, @Nullable ResponseId response) {
        if (!BrowserUrl.isValid(url, sandbox)) {
            throw BoxExceptionMapper.unreadable(response, "no URL that a browser can open");
        }
        return url;
    }

    private Uni<BoxFile> file(OperationLoader loader, String id, FileFields fields) {
        return loader.load(key(id, fields), call(id, fields));
    }

    private static ReadKey<BoxFile> key(String id, FileFields fields) {
        return ReadKey.<BoxFile>of(fields.read(id)).cachedIn(CacheRegion.FILE, file -> true);
    }

    private Function<BoxAuthHeaders, Uni<BoxFile>> call(String id, FileFields fields) {
        return credentials -> client.file(credentials, id, fields.names())
                .map(response -> ResponseBody.about(response, file -> isSame(id, file.id())));
    }

    private Uni<BoxFileVersion> pastVersion(OperationLoader loader, String fileId, String versionId) {
        return loader.load(ReadKey.<BoxFileVersion>of("files/" + fileId + "/versions/" + versionId)
                .cachedIn(CacheRegion.FILE_VERSION, version -> true),
                credentials -> client.version(credentials, fileId, versionId, BoxFileVersion.FIELDS)
                        .map(response -> ResponseBody.about(response, version -> isSame(versionId, version.id()))));
    }

    /** Box always sends the id. A response without one is accepted. */
    private static boolean isSame(String asked, String answered) {
        return answered == null || BoxId.isSame(asked, answered);
    }
}
