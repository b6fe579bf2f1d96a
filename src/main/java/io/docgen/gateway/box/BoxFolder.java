package io.docgen.gateway.box;

import java.util.List;

/** A folder as it is named inside a file (Box's mini folder). The root has id {@code 0}, the trash {@code 1}. */
public record BoxFolder(String id, String name) {

    /**
     * The folders a file is in, from the root down.
     *
     * @param entries may be null
     */
    public record Path(List<BoxFolder> entries) {
    }
}
