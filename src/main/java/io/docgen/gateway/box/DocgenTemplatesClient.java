package io.docgen.gateway.box;

import io.docgen.gateway.box.audit.BoxChange;
import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.error.DocgenDisabled;
import io.docgen.gateway.box.http.ResponseBody;
import io.docgen.gateway.box.http.ResponseHead;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.BoxPage;
import io.docgen.gateway.box.loader.OperationLoader;
import io.docgen.gateway.box.loader.OperationLoaders;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.operation.OperationContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Doc Gen templates. Each {@code Uni} fails only with {@link BoxException}, that of the tags also with
 * {@link TagsNotReadyException}.
 */
@Singleton
public class DocgenTemplatesClient {

    private final DocgenRestClient client;
    private final DocgenMutationsRestClient mutations;
    private final OperationLoaders loaders;

    DocgenTemplatesClient(DocgenRestClient client, @RestClient DocgenMutationsRestClient mutations,
            OperationLoaders loaders) {
        this.client = client;
        this.mutations = mutations;
        this.loaders = loaders;
    }

    /** The templates on which the caller collaborates. */
    public PagedSource<BoxTemplate> templates(OperationContext operation) {
        return loaders.of(operation).paged("docgen_templates",
                (credentials, marker, limit) -> client.templates(credentials, marker, limit).map(ResponseBody::of)
                        .onFailure().transform(DocgenDisabled::ofList));
    }

    /**
     * One template.
     *
     * @param id digits, see {@link BoxId}; the id of the template's file
     */
    public Uni<BoxTemplate> template(OperationContext operation, String id) {
        return loaders.of(operation).load("docgen_templates/" + id, credentials -> client.template(credentials, id)
                .map(response -> ResponseBody.about(response, template -> template.file() == null
                        || template.file().id() == null || BoxId.isSame(id, template.file().id())))
                .onFailure().transform(DocgenDisabled::ofItem));
    }

    /**
     * The tags of a version of a template.
     *
     * @param id digits, see {@link BoxId}
     * @param versionId digits, or null for the current version
     */
    public PagedSource<BoxTag> tags(OperationContext operation, String id, @Nullable String versionId) {
        OperationLoader loader = loaders.of(operation);
        String name = "docgen_templates/" + id + "/tags?version=" + versionId;
        return (marker, limit) -> loader.load(name + "&limit=" + limit + "&marker=" + marker,
                credentials -> client.tags(credentials, id, versionId, marker, limit).map(DocgenTemplatesClient::tags)
                        .onFailure().transform(DocgenDisabled::ofItem))
                .map(tags -> tags.orElseThrow(TagsNotReadyException::new).after(name, marker));
    }

    /**
     * Marks a file as a template. Idempotent.
     *
     * @param fileId digits, see {@link BoxId}
     */
    public Uni<Void> mark(OperationContext operation, String fileId) {
        return change(operation, "mark_docgen_template", fileId,
                credentials -> mutations.mark(credentials, BoxTemplateRequest.of(fileId)));
    }

    /**
     * Unmarks a template. The file is kept.
     *
     * @param id digits, see {@link BoxId}
     */
    public Uni<Void> unmark(OperationContext operation, String id) {
        return change(operation, "unmark_docgen_template", id, credentials -> mutations.unmark(credentials, id));
    }

    private Uni<Void> change(OperationContext operation, String action, String id,
            Function<BoxAuthHeaders, Uni<RestResponse<Void>>> call) {
        BoxChange change = BoxChange.of(action, "docgen_templates").with("template", id);
        return loaders.of(operation).mutate(change, credentials -> ResponseHead.of(call.apply(credentials))
                .invoke(change::answered)
                .map(ResponseHead::requireSuccess)
                .onFailure().transform(DocgenDisabled::ofItem)).replaceWithVoid();
    }

    /** Empty while Box is still extracting them. */
    private static Optional<BoxPage<BoxTag>> tags(RestResponse<BoxPage<BoxTag>> response) {
        return response.getStatus() == StatusCode.ACCEPTED ? Optional.empty() : Optional.of(ResponseBody.of(response));
    }
}
