package io.docgen.gateway.server.http;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The media types in which a client accepts a response: of one result, and of several, which only a subscription has.
 * Which one is used is known when the operation has started.
 *
 * @param single of one result. The usual one if the client accepts only streams
 * @param stream of several results; null if the client accepts none
 * @param prefersEvent whether one result is written as an event too
 */
record AcceptedMediaTypes(ResponseMediaType single, @Nullable StreamFormat stream, boolean prefersEvent) {

    private static final AcceptedMediaTypes USUAL = new AcceptedMediaTypes(ResponseMediaType.JSON, null, false);
    private static final String ANY = "*";

    /**
     * The weight that a client gives a type, and the position in its list.
     *
     * @param weight 0 if the type is not accepted
     */
    private record Preference(float weight, int position) {

        private static final Preference NONE = new Preference(0, Integer.MAX_VALUE);

        boolean isAccepted() {
            return weight > 0;
        }

        boolean isBefore(Preference other) {
            return weight > other.weight || weight == other.weight && position < other.position;
        }
    }

    /**
     * What a client accepts.
     *
     * @param ranges those of {@code Accept}
     * @return null if there is nothing that it accepts
     */
    static @Nullable AcceptedMediaTypes of(List<MIMEHeader> ranges) {
        if (ranges.isEmpty() || ranges.size() == 1 && isJson(ranges.get(0))) {
            return USUAL;
        }
        Preference json = preference(ranges, ResponseMediaType.JSON);
        Preference response = preference(ranges, ResponseMediaType.GRAPHQL_RESPONSE);
        Preference single = response.isBefore(json) ? response : json;
        Preference events = preference(ranges, "text", "event-stream", !json.isAccepted());
        Preference parts = parts(ranges);
        if (!single.isAccepted() && !events.isAccepted() && !parts.isAccepted()) {
            return null;
        }
        StreamFormat stream = events.isAccepted() && events.isBefore(parts)
                ? StreamFormat.EVENT_STREAM
                : parts.isAccepted() ? StreamFormat.MULTIPART : null;
        return new AcceptedMediaTypes(
                response.isBefore(json) ? ResponseMediaType.GRAPHQL_RESPONSE : ResponseMediaType.JSON, stream,
                stream == StreamFormat.EVENT_STREAM && events.weight() > single.weight());
    }

    private static boolean isJson(MIMEHeader range) {
        return range.weight() == 1 && is(range, ResponseMediaType.JSON.type(), ResponseMediaType.JSON.subtype());
    }

    private static Preference preference(List<MIMEHeader> ranges, ResponseMediaType type) {
        return preference(ranges, type.type(), type.subtype(), true);
    }

    /**
     * By the most specific range that includes the type.
     *
     * @param byAny whether that may be the range of all types. A client that names none expects one result
     */
    private static Preference preference(List<MIMEHeader> ranges, String type, String subtype, boolean byAny) {
        Preference exact = find(ranges, type, subtype);
        Preference ofType = exact == null ? find(ranges, type, ANY) : exact;
        Preference any = ofType == null && byAny ? find(ranges, ANY, ANY) : ofType;
        return any == null ? Preference.NONE : any;
    }

    private static @Nullable Preference find(List<MIMEHeader> ranges, String type, String subtype) {
        for (int i = 0; i < ranges.size(); i++) {
            if (is(ranges.get(i), type, subtype)) {
                return new Preference(ranges.get(i).weight(), i);
            }
        }
        return null;
    }

    private static boolean is(MIMEHeader range, String type, String subtype) {
        return type.equalsIgnoreCase(range.component()) && subtype.equalsIgnoreCase(range.subComponent());
    }

    /** Multipart responses have many meanings. Subscriptions are those with this parameter. */
    private static Preference parts(List<MIMEHeader> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            MIMEHeader range = ranges.get(i);
            if (is(range, "multipart", "mixed") && range.parameters().entrySet().stream()
                    .anyMatch(parameter -> "subscriptionSpec".equalsIgnoreCase(parameter.getKey())
                            && "1.0".equals(parameter.getValue()))) {
                return new Preference(range.weight(), i);
            }
        }
        return Preference.NONE;
    }
}
