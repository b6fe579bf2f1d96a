package io.docgen.gateway.box.direct;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a method of a REST client interface declares: a {@code GET} for JSON or for the head alone, with its path,
 * query, headers, and the type of its body.
 *
 * @param path the path with the names of its parameters in braces
 * @param name method and path, for traces
 * @param body the type of the body; {@code Void} if any content type is accepted, and only the head is read
 */
record DeclaredRead(String path, String name, Type body, UriTemplate uri, List<Header> headers) {

    private static final CharSequence GZIP = io.vertx.core.http.HttpHeaders.createOptimized("gzip");

    /** Sets a header of a request from the arguments of a call. */
    @FunctionalInterface
    interface Header {

        void set(MultiMap headers, Object[] arguments);
    }

    HttpMethod method() {
        return HttpMethod.GET;
    }

    /** Empty for another method than {@code GET}. */
    static Optional<DeclaredRead> of(Method method) {
        if (!method.isAnnotationPresent(GET.class)) {
            return Optional.empty();
        }
        Class<?> api = method.getDeclaringClass();
        String path = api.getAnnotation(Path.class).value() + method.getAnnotation(Path.class).value();
        UriTemplate.Builder uri = new UriTemplate.Builder(path);
        List<Header> headers = new ArrayList<>();
        if (method.isAnnotationPresent(Produces.class)) {
            headers.add((target, arguments) -> target.set(HttpHeaders.ACCEPT, MediaType.WILDCARD));
        }
        for (ClientHeaderParam header : api.getAnnotationsByType(ClientHeaderParam.class)) {
            headers.add((target, arguments) -> target.set(header.name(), header.value()[0]));
        }
        if (method.isAnnotationPresent(Compressible.class)) {
            headers.add((target, arguments) -> target.set(HttpHeaders.ACCEPT_ENCODING, GZIP));
        }
        Parameter[] parameters = method.getParameters();
        for (int index = 0; index < parameters.length; index++) {
            add(parameters[index], index, uri, headers);
        }
        return Optional.of(new DeclaredRead(path, "GET " + path, body(method), uri.build(), List.copyOf(headers)));
    }

    private static void add(Parameter parameter, int index, UriTemplate.Builder uri, List<Header> headers) {
        if (parameter.isAnnotationPresent(PathParam.class)) {
            uri.path(parameter.getAnnotation(PathParam.class).value(), index);
        } else if (parameter.isAnnotationPresent(QueryParam.class)) {
            uri.query(parameter.getAnnotation(QueryParam.class).value(), index);
        } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
            String name = parameter.getAnnotation(HeaderParam.class).value();
            headers.add((target, arguments) -> set(target, name, arguments[index]));
        } else if (parameter.isAnnotationPresent(BeanParam.class)) {
            for (Field field : parameter.getType().getFields()) {
                String name = field.getAnnotation(HeaderParam.class).value();
                headers.add((target, arguments) -> set(target, name, value(field, arguments[index])));
            }
        } else {
            throw new IllegalArgumentException("a parameter of " + parameter.getDeclaringExecutable()
                    + " has no annotation that is known here");
        }
    }

    private static void set(MultiMap headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.set(name, value.toString());
        }
    }

    private static @Nullable Object value(Field field, Object bean) {
        try {
            return field.get(bean);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The {@code T} of {@code Uni<RestResponse<T>>}. */
    private static Type body(Method method) {
        return argument(argument(method.getGenericReturnType(), Uni.class), RestResponse.class);
    }

    private static Type argument(Type type, Class<?> raw) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == raw) {
            return generic.getActualTypeArguments()[0];
        }
        throw new IllegalArgumentException(type + " is no " + raw.getSimpleName());
    }
}
