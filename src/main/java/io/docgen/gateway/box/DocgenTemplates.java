package io.docgen.gateway.box;

import io.docgen.gateway.box.failure.BoxException;
import io.docgen.gateway.box.failure.CallFailure;
import io.docgen.gateway.box.read.BoxList;
import io.docgen.gateway.box.read.Reads;
import io.docgen.gateway.box.read.ReadsOfOperation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Box's Doc Gen templates. Call from the body of a resolver method; every {@code Uni} fails with {@link BoxException}
 * alone, that for tags also with {@link TagsProcessing}.
 */
@ApplicationScoped
public class DocgenTemplates {

    private static final int ACCEPTED = 202;

    private final TemplatesClient client;
    private final ReadsOfOperation reads;

    DocgenTemplates(@RestClient TemplatesClient client, ReadsOfOperation reads) {
        this.client = client;
        this.reads = reads;
    }

    /** The templates on which the caller is a collaborator; each has its file. */
    public BoxList<BoxTemplate> all() {
        return reads.current().list("docgen_templates", client::templates, DocgenTemplates::check);
    }

    /** @param id digits, see {@link BoxId}; the id of the template's file */
    public Uni<BoxTemplate> template(String id) {
        return reads.current().once("docgen_templates/" + id, credentials -> client.template(credentials, id));
    }

    /**
     * The tags of a version of a template.
     *
     * @param id digits, see {@link BoxId}
     * @param versionId digits, or null for the current version
     */
    public BoxList<BoxTag> tags(String id, String versionId) {
        Reads current = reads.current();
        String name = "docgen_templates/" + id + "/tags?version=" + versionId;
        return (marker, limit) -> current
                .once(name + "&limit=" + limit + "&marker=" + marker,
                        credentials -> client.tags(credentials, id, versionId, marker, limit))
                .map(response -> {
                    if (response.getStatus() == ACCEPTED) {
                        throw new TagsProcessing();
                    }
                    if (response.getEntity() == null) {
                        throw CallFailure.unreadable(null);
                    }
                    return response.getEntity();
                });
    }

    /**
     * Marks a file as a template; marking it twice is no error.
     *
     * @param fileId digits, see {@link BoxId}
     */
    public Uni<Void> mark(String fileId) {
        return reads.current().change("docgen_templates", credentials -> client.mark(credentials, BoxTemplateRequest.of(fileId)))
                .replaceWithVoid();
    }

    /**
     * Takes the mark off a file, which itself stays.
     *
     * @param id digits, see {@link BoxId}
     */
    public Uni<Void> unmark(String id) {
        return reads.current().change("docgen_templates", credentials -> client.unmark(credentials, id)).replaceWithVoid();
    }

    private static void check(BoxTemplate template) {
        if (template == null || template.file() == null || !BoxId.isValid(template.file().id())) {
            throw CallFailure.unreadable(null);
        }
    }
}
