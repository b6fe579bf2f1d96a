package io.docgen.gateway.support.quarkus.substitution;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Hash code of property names with wildcards.
 *
 * <p>Why: most of the start of the executable is configuration. SmallRye Config 3.16 hashes only the brackets of a
 * name, because a star matches any segment. Hundreds of names with a star therefore share one bucket, which is searched
 * for every unset property. The number of dots distinguishes them, and is equal for matching names. It can go when
 * {@code PropertyName} counts them itself.
 */
@TargetClass(className = "io.smallrye.config.PropertyName")
final class PropertyNameHash {

    @Substitute
    @SuppressWarnings("UnusedMethod") // called by the class it is substituted in
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
