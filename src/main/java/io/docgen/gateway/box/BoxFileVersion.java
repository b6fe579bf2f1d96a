package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /2.0/files/{id}/versions/{version}} with {@link #FIELDS}.
 *
 * @param size in bytes
 * @param current whether it is the current version of the file; set by the gateway, as Box returns only past versions
 * here
 */
public record BoxFileVersion(
        String id,
        @JsonProperty("version_number") @Nullable String versionNumber,
        @Nullable String name,
        @Nullable BigInteger size,
        @Nullable String sha1,
        @JsonIgnore boolean current) {

    static final String FIELDS = "version_number,name,size,sha1";
}
