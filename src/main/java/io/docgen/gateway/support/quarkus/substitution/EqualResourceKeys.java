package io.docgen.gateway.support.quarkus.substitution;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Compares resource keys of the executable.
 *
 * <p>Why: in GraalVM 25 the key is a record, whose {@code equals} runs interpreted instead of compiled, which took 10 %
 * of the start. It can go when the start is as fast without it.
 */
@SuppressWarnings({"overrides", "EqualsHashCode"}) // hashCode is that of the substituted class
@TargetClass(className = "com.oracle.svm.core.jdk.Resources", innerClass = "ModuleInstanceResourceKey")
final class EqualResourceKeys {

    @Alias
    private Module module;
    @Alias
    private String resource;

    @Substitute
    @Override
    public boolean equals(Object other) {
        return other instanceof EqualResourceKeys key && key.module == module && key.resource.equals(resource);
    }
}
