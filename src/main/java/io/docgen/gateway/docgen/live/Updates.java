package io.docgen.gateway.docgen.live;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the updates of one subscription from news. It keeps nothing of them, so that a client that does not read costs
 * no memory of its own. Not thread-safe.
 */
@FunctionalInterface
interface Updates<S, E> {

    /**
     * The next update.
     *
     * @param news the newest. Newer ones may come before all updates of the earlier were made
     * @param isNew whether these are other news than in the call before. Then there is at least one update
     * @return null if all that these news tell was told
     */
    @Nullable
    E next(News<S> news, boolean isNew);

    /** One update for each news. */
    static <S, E> Updates<S, E> once(Function<News<S>, E> update) {
        return (news, isNew) -> isNew ? update.apply(news) : null;
    }
}
