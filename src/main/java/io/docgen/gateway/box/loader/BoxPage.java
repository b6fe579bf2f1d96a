package io.docgen.gateway.box.loader;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that Box pages by marker. An unreadable entry does not make the page unreadable: its place holds
 * null, so that the positions of the others are kept.
 *
 * @param entries may be fewer than requested, or none, although more pages follow; null in place of an unreadable entry
 * @param nextMarker the start of the next page; null on the last page
 */
public record BoxPage<T extends BoxEntry>(List<T> entries, @JsonProperty("next_marker") @Nullable String nextMarker) {

    public BoxPage {
        entries = entries == null ? List.of() : readable(entries);
        nextMarker = nextMarker == null || nextMarker.isEmpty() ? null : nextMarker;
    }

    /**
     * The page as the response to a marker. A page whose next marker is its own is the last one. Logs unreadable
     * entries.
     *
     * @param list names the list, for the log
     * @param marker null for the first page
     */
    public BoxPage<T> after(String list, @Nullable String marker) {
        long unreadable = entries.stream().filter(entry -> entry == null).count();
        if (unreadable > 0) {
            FailedCallLogger.logUnreadable(list, unreadable, entries.size());
        }
        return nextMarker != null && nextMarker.equals(marker) ? new BoxPage<>(entries, null) : this;
    }

    private static <T extends BoxEntry> List<T> readable(List<T> entries) {
        List<T> readable = new ArrayList<>(entries);
        readable.replaceAll(entry -> entry != null && entry.isComplete() ? entry : null);
        return Collections.unmodifiableList(readable);
    }
}
