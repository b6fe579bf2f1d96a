package io.docgen.gateway.docgen.template.field;

import io.docgen.gateway.box.BoxTag;
import io.docgen.gateway.box.DocgenTemplatesClient;
import io.docgen.gateway.box.error.BoxException;
import io.docgen.gateway.box.loader.BoxPage;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.docgen.relay.MarkerPaging;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.support.error.ErrorCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads all tags of a template, each page once in an operation. */
@Singleton
public class TemplateTags {

    /** The most pages, of a thousand tags each as far as Box makes them full. */
    static final int MAX_PAGES = 10;

    /** In place of an entry that is no tag. Nothing is found in it. */
    private static final BoxTag UNREADABLE = new BoxTag(null, null, List.of());

    private final DocgenTemplatesClient templates;

    TemplateTags(DocgenTemplatesClient templates) {
        this.templates = templates;
    }

    /** Like {@link #uses}, but fails with {@code UPSTREAM_ERROR} if there is a tag that cannot be read. */
    public Uni<List<TagUse>> completeUses(OperationContext operation, String templateId, @Nullable String versionId) {
        return tags(operation, templateId, versionId).map(tags -> {
            if (tags.contains(UNREADABLE)) {
                throw BoxException.of(ErrorCode.UPSTREAM_ERROR,
                        "Box returned a tag of the template that cannot be read, so the data cannot be checked.")
                        .build();
            }
            return TagReading.of(tags);
        });
    }

    /**
     * What the tags of a template use. A tag that cannot be read is left out. Fails with {@code TagsNotReadyException}
     * while Box is still extracting them.
     *
     * @param templateId digits, see {@code BoxId}
     * @param versionId digits, or null for the current version
     */
    public Uni<List<TagUse>> uses(OperationContext operation, String templateId, @Nullable String versionId) {
        return tags(operation, templateId, versionId).map(TagReading::of);
    }

    private Uni<List<BoxTag>> tags(OperationContext operation, String templateId, @Nullable String versionId) {
        return Uni.createFrom().deferred(
                () -> read(templates.tags(operation, templateId, versionId), null, new ArrayList<>(), new HashSet<>()));
    }

    private static Uni<List<BoxTag>> read(PagedSource<BoxTag> list, @Nullable String marker, List<BoxTag> tags,
            Set<String> markers) {
        Uni<BoxPage<BoxTag>> read = list.pageAfter(marker, MarkerPaging.BOX_LIMIT);
        return read.chain(page -> {
            page.entries().forEach(tag -> tags.add(Objects.requireNonNullElse(tag, UNREADABLE)));
            String next = page.nextMarker();
            if (next == null || !markers.add(next)) {
                return Uni.createFrom().item(tags);
            }
            return markers.size() < MAX_PAGES
                    ? read(list, next, tags, markers)
                    : Uni.createFrom().failure(BoxException.of(ErrorCode.UPSTREAM_ERROR,
                            "The template has more tags than this gateway reads.").build());
        });
    }
}
