package io.docgen.gateway.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The calls to Box that a field makes: on the method that resolves it, or on the component of a record. Operations are
 * bounded by it before they are executed, so it is never less than the calls that are made. A field without it makes
 * none.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD) // the accessor, on a component
public @interface Cost {

    /** Calls that no other field shares, for each of {@link #listSize} entries. */
    int calls() default 0;

    /** Names a call that is made once for all fields of the same object that name it. */
    String sharedInObject() default "";

    /** Names a call that is made once for all fields of the operation that name it. */
    String sharedInOperation() default "";

    /**
     * The names of the subfields that need none of these calls, with spaces between them. The method asks
     * {@code ResolvedField.needsCall()} whether more is selected. By default the calls are made whatever is selected.
     */
    String free() default "";

    /**
     * Further calls if one of {@link #scanArguments} is given: Box neither filters nor sorts, so that the field reads
     * more than a page.
     */
    int scanCalls() default 0;

    /** The names of the arguments that filter or sort, with spaces between them. */
    String scanArguments() default "";

    /** The assumed size of a list whose size no argument bounds. */
    int listSize() default 1;
}
