package io.docgen.gateway.box.loader;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One page of a list that Box pages by marker. One odd entry does not cost the page: its place is kept, so that the places of
 * the others stay true, and holds null.
 *
 * @param entries may be fewer than requested, or none, with more pages to come; null where an entry could not be read
 * @param nextMarker where the next page starts; null, empty or absent on the last one
 */
public record BoxPage<T extends BoxEntry>(List<T> entries, @JsonProperty("next_marker") String nextMarker) {

    public BoxPage {
        entries = entries == null ? List.of() : readable(entries);
        nextMarker = nextMarker == null || nextMarker.isEmpty() ? null : nextMarker;
    }

    /**
     * The page as the answer to a marker: if its next page is itself, it is the last one. Tells the operator's log of entries
     * that could not be read.
     *
     * @param list names the list, for the log
     * @param marker null for the first page
     */
    public BoxPage<T> after(String list, String marker) {
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
