package io.docgen.gateway.docgen.file;

import io.docgen.gateway.box.BoxFile;
import io.docgen.gateway.box.BoxFileVersion;
import java.math.BigInteger;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A version of a file. Everything but the ids is null if the details were not selected or could not be read.
 *
 * @param fileId Box reads a version only by both ids
 */
@Description("A version of a file. Its `id` is always known. If its details cannot be read they are null, and one "
        + "error says why.")
public record FileVersion(
        @NonNull @Id @Description("The id of the version.") String id,
        @Description("The number of the version: `1` for the first upload.") @Nullable String versionNumber,
        @Description("The name of the file at this version.") @Nullable String name,
        @Description("The size in bytes, which may exceed 32 bits.") @Nullable BigInteger size,
        @Description("The SHA-1 of the content of this version, in hexadecimal.") @Nullable String sha1,
        @Name("isCurrent") @Description("Whether this is still the current version of the file.") @Nullable Boolean current,
        @Ignore String fileId) {

    /** The current version of a file; null if Box does not name it. */
    static @Nullable FileVersion currentOf(String fileId, BoxFile file) {
        BoxFileVersion version = file.currentVersion();
        return version == null ? null : of(fileId, version.id(), version);
    }

    static FileVersion ofId(String fileId, String id) {
        return new FileVersion(id, null, null, null, null, null, fileId);
    }

    /** @param id the requested id, whatever form it has in the response */
    static FileVersion of(String fileId, String id, BoxFileVersion version) {
        return new FileVersion(id, version.versionNumber(), version.name(), version.size(), version.sha1(),
                version.current(), fileId);
    }
}
