package io.docgen.gateway.box;

import io.docgen.gateway.box.id.BoxId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The response to an upload (Box's {@code Files}): a list that holds the new file. */
@RegisterForReflection // no REST client interface names it
record BoxUpload(@Nullable List<@Nullable BoxReference> entries) {

    static final String PATH = "/api/2.0/files/content?fields=id";

    /** Whether it names the one file that was uploaded. */
    boolean isComplete() {
        return entries != null && entries.size() == 1 && entries.get(0) != null && BoxId.isValid(fileId());
    }

    String fileId() {
        return Objects.requireNonNull(Objects.requireNonNull(entries).get(0)).id();
    }
}
