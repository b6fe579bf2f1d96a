package io.docgen.gateway.box.read;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One page of a list of Box's that is read by marker.
 *
 * @param entries may be fewer than asked for, or none, with more pages to come
 * @param nextMarker where the next page starts; null, empty or absent on the last one
 */
public record BoxPage<T>(List<T> entries, @JsonProperty("next_marker") String nextMarker) {

    public BoxPage {
        entries = entries == null ? List.of() : entries;
        nextMarker = nextMarker == null || nextMarker.isEmpty() ? null : nextMarker;
    }
}
