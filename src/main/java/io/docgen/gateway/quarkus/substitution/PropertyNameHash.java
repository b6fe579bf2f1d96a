package io.docgen.gateway.quarkus.substitution;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Gives the names of properties a hash that tells them apart, in the executable, whose start is largely configuration. SmallRye
 * Config (3.16) hashes the brackets of a name alone, as a star may stand for any of its segments, so that hundreds of names with
 * a star are one list, which is walked for each property that is not set. The dots between segments tell as much and are the
 * same in both. It can go when {@code PropertyName} counts them itself.
 */
@TargetClass(className = "io.smallrye.config.PropertyName")
final class PropertyNameHash {

    @Substitute
    private static int hashCode(String name) {
        int hash = 0;
        boolean quoted = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '.' || c == '[' || c == ']')) {
                hash = 31 * hash + c;
            }
        }
        return hash;
    }
}
