package io.docgen.gateway.box.loader;

import io.docgen.gateway.box.error.BoxExceptionMapper;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * A list of Box that is read page by page, also in the callbacks of a {@code Uni}.
 */
@FunctionalInterface
public interface PagedSource<T extends BoxEntry> {

    /**
     * A page of the list.
     *
     * @param marker the start of the page, as Box sent it; null for the first page
     * @param limit 1 to 1000; Box silently reduces more to 1000
     */
    Uni<BoxPage<T>> page(@Nullable String marker, int limit);

    /**
     * A page that follows one which was read just now. If Box refuses the marker that it sent itself, that is no
     * mistake of the client.
     *
     * @param marker that of the page before; null for the first page
     */
    default Uni<BoxPage<T>> pageAfter(@Nullable String marker, int limit) {
        Uni<BoxPage<T>> page = page(marker, limit);
        return marker == null
                ? page
                : page.onFailure(PagedSource::isRefused).transform(
                        refused -> BoxExceptionMapper.unreadable(null, "Box has refused its own marker"));
    }

    private static boolean isRefused(Throwable failure) {
        return failure instanceof GatewayException refused && refused.code() == ErrorCode.BAD_USER_INPUT;
    }
}
