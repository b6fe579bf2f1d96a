package io.docgen.gateway.quarkus.substitution;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Compares the keys by which the executable finds its resources. In GraalVM 25 the key is a record, whose {@code equals} is not
 * compiled but interpreted, from the first look-up for a service as it starts: a tenth of the start. It can go when the
 * start is as quick without it.
 */
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
