package io.docgen.gateway.graphql.execution.resolver;

import io.docgen.gateway.graphql.Cost;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.operation.ResolvedField;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.LookupService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A method of a GraphQL API: a query, a mutation, a subscription, or a field of another type. */
final class ResolverMethod {

    private final Class<?> owner;
    private final Method method;
    private final FieldCost cost;
    private final Parameter[] parameters;
    private volatile @Nullable Object bean;

    /** Where a parameter of the method comes from. */
    private interface Parameter {

        @Nullable
        Object value(@Nullable Object source, Map<String, Object> arguments, ResolvedField field);
    }

    /** @param returned what the method returns, {@code Uni} or {@code Multi} */
    ResolverMethod(Operation operation, Class<?> returned) {
        this.owner = ClassloadingService.get().loadClass(operation.getClassName());
        this.method = find(owner, operation, returned);
        this.cost = FieldCost.of(method.getAnnotation(Cost.class));
        Type[] types = method.getGenericParameterTypes();
        List<Argument> declared = operation.getArguments();
        this.parameters = new Parameter[types.length];
        for (int i = 0; i < types.length; i++) {
            parameters[i] = parameter(declared.get(i), types[i]);
        }
    }

    private static Method find(Class<?> owner, Operation operation, Class<?> returned) {
        List<String> types = operation.getArguments().stream().map(argument -> argument.getReference().getClassName())
                .toList();
        return Arrays.stream(owner.getMethods())
                .filter(candidate -> candidate.getName().equals(operation.getMethodName())
                        && candidate.getParameterCount() == types.size()
                        && candidate.getReturnType() == returned
                        && hasSource(candidate, operation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no method for the field " + operation.getName()));
    }

    /** Several methods of a class may resolve fields of the same name, of different types. */
    private static boolean hasSource(Method candidate, Operation operation) {
        for (int i = 0; i < candidate.getParameterCount(); i++) {
            Argument argument = operation.getArguments().get(i);
            if (argument.isSourceArgument()
                    && !candidate.getParameterTypes()[i].getName().equals(argument.getReference().getClassName())) {
                return false;
            }
        }
        return true;
    }

    private static Parameter parameter(Argument declared, Type type) {
        if (declared.isSourceArgument()) {
            return (source, arguments, field) -> source;
        }
        if (type == Context.class) {
            return (source, arguments, field) -> field;
        }
        String name = declared.getName();
        return (source, arguments, field) -> InputValues.convert(arguments.get(name), type);
    }

    FieldCost cost() {
        return cost;
    }

    /** Calls the method. Throws what it throws. */
    Object call(@Nullable Object source, Map<String, Object> arguments, ResolvedField field) throws Throwable {
        @Nullable
        Object[] values = new Object[parameters.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parameters[i].value(source, arguments, field);
        }
        try {
            return method.invoke(bean(), values);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    private Object bean() {
        Object known = bean;
        if (known == null) {
            known = LookupService.get().getInstance(owner).get(); // APIs are singletons
            bean = known;
        }
        return known;
    }
}
