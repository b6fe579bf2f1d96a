package io.docgen.gateway.box;

import io.docgen.gateway.box.auth.BoxAuthHeaders;
import io.docgen.gateway.box.http.ResponseHead;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** The reads that the REST client interfaces declare. */
final class DeclaredReads {

    private DeclaredReads() {
    }

    static Stream<Method> all() {
        return Stream.of(DocgenRestClient.class, ContentRestClient.class)
                .flatMap(api -> Arrays.stream(api.getDeclaredMethods()))
                .filter(method -> Modifier.isAbstract(method.getModifiers()));
    }

    /** Of the others only the head is read. */
    static Stream<Method> ofJson() {
        return all().filter(method -> !method.isAnnotationPresent(Produces.class));
    }

    /** The response to a read whose textual arguments are all the same. */
    static RestResponse<?> call(Object client, Method read, String text) throws ReflectiveOperationException {
        Object[] arguments = Arrays.stream(read.getParameterTypes()).map(type -> argument(type, text)).toArray();
        read.setAccessible(true);
        @SuppressWarnings("unchecked") // so they are declared
        Uni<RestResponse<?>> call = (Uni<RestResponse<?>>) read.invoke(client, arguments);
        return (read.isAnnotationPresent(Produces.class)
                ? ResponseHead.of(call).map(head -> head.<Object>withBody(null))
                : call).await().atMost(Duration.ofSeconds(25));
    }

    private static Object argument(Class<?> type, String text) {
        if (type == boolean.class) {
            return true;
        }
        return type == int.class ? 7 : type == String.class ? text : credentials();
    }

    private static BoxAuthHeaders credentials() {
        try {
            Constructor<BoxAuthHeaders> constructor = BoxAuthHeaders.class.getDeclaredConstructor(String.class,
                    String.class);
            constructor.setAccessible(true);
            return constructor.newInstance("Bearer t", "42");
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("no such constructor", impossible);
        }
    }
}
