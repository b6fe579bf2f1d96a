package io.docgen.gateway.box;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;

/**
 * What {@code GET /2.0/files/{id}/versions/{version}} tells when asked for {@link #FIELDS}.
 *
 * @param size in bytes
 * @param current whether it is the file's current version; not Box's word, which only names past ones
 */
public record BoxFileVersion(
        String id,
        @JsonProperty("version_number") String versionNumber,
        String name,
        BigInteger size,
        String sha1,
        @JsonIgnore boolean current) {

    static final String FIELDS = "version_number,name,size,sha1";
}
