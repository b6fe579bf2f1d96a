package io.docgen.gateway.docgen.job;

import io.docgen.gateway.box.BoxDocgenJob;
import io.docgen.gateway.box.id.BoxId;
import io.docgen.gateway.box.loader.PagedSource;
import io.docgen.gateway.docgen.relay.MarkerPaging;
import io.docgen.gateway.docgen.relay.PageInfo;
import io.docgen.gateway.docgen.relay.Slice;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the last jobs of a list that Box pages forward only, with at most {@link #MAX_PAGES} calls. A page of the
 * result ends before the job that its cursor names, so that jobs which are requested meanwhile move nothing.
 */
final class NewestJobs {

    static final int MAX_PAGES = 10;

    private static final String CURSOR = "before:";

    private final PagedSource<BoxDocgenJob> jobs;
    private final Predicate<BoxDocgenJob> wanted;
    private final int first;
    private final @Nullable String before;
    private final Deque<BoxDocgenJob> last = new ArrayDeque<>();
    private final Set<String> markers = new HashSet<>();
    private int pages;
    private boolean more;
    private boolean found;
    private boolean unreadable;

    private NewestJobs(PagedSource<BoxDocgenJob> jobs, Predicate<BoxDocgenJob> wanted, int first,
            @Nullable String before) {
        this.jobs = jobs;
        this.wanted = wanted;
        this.first = first;
        this.before = before;
    }

    /**
     * The newest jobs.
     *
     * @param after a cursor of this order; null for the first page
     * @throws GatewayException {@code BAD_USER_INPUT} if it is none
     */
    static Uni<DocgenJobConnection> of(PagedSource<BoxDocgenJob> jobs, Predicate<BoxDocgenJob> wanted, int first,
            @Nullable String after) {
        String before = after == null ? null : decode(after);
        return Uni.createFrom().deferred(() -> new NewestJobs(jobs, wanted, first, before).from(null));
    }

    private Uni<DocgenJobConnection> from(@Nullable String marker) {
        return jobs.pageAfter(marker, MarkerPaging.BOX_LIMIT).chain(page -> {
            pages++;
            page.entries().forEach(this::look);
            boolean end = found || page.nextMarker() == null || !markers.add(page.nextMarker());
            return end || pages == MAX_PAGES
                    ? Uni.createFrom().item(() -> connection(end))
                    : from(page.nextMarker());
        });
    }

    private void look(@Nullable BoxDocgenJob job) {
        if (found) {
            return; // newer than the page
        }
        if (job == null) {
            unreadable = true;
        } else if (job.id().equals(before)) {
            found = true;
        } else if (wanted.test(job)) {
            last.addLast(job);
            if (last.size() > first) {
                last.removeFirst();
                more = true;
            }
        }
    }

    private DocgenJobConnection connection(boolean end) {
        if (before != null && !found) {
            throw refused();
        }
        List<BoxDocgenJob> newest = new ArrayList<>(last);
        Collections.reverse(newest);
        List<String> cursors = newest.stream().map(job -> encode(job.id())).toList();
        return DocgenJobConnection.of(new Slice<>(newest, cursors, new PageInfo(more, before != null,
                cursors.isEmpty() ? null : cursors.get(0), cursors.isEmpty() ? null : cursors.get(cursors.size() - 1))),
                end && !unreadable);
    }

    private static String encode(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((CURSOR + id).getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String id = text.startsWith(CURSOR) ? text.substring(CURSOR.length()) : "";
            if (BoxId.isOpaque(id)) {
                return id;
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        throw refused();
    }

    private static GatewayException refused() {
        return GatewayException.badUserInput("after", "must be a cursor of this list in this order.");
    }
}
