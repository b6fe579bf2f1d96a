package io.docgen.gateway.box.audit;

import io.docgen.gateway.box.http.ResponseHead;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A change at Box that is requested once: what it is, the ids of what it is about, and what Box answers. Never names or
 * data. Thread-safe.
 */
public final class BoxChange {

    private final String action;
    private final String resource;
    private final Map<String, Object> ids = Collections.synchronizedMap(new LinkedHashMap<>());
    private volatile boolean sent;
    private volatile @Nullable Integer status;
    private volatile @Nullable String requestId;

    private BoxChange(String action, String resource) {
        this.action = action;
        this.resource = resource;
    }

    /**
     * A change that is not requested yet.
     *
     * @param action in the audit log, a verb and what it is done to
     * @param resource in Box's API, for the log of failed calls
     */
    public static BoxChange of(String action, String resource) {
        return new BoxChange(action, resource);
    }

    /**
     * Names what the change is about, or what it has made.
     *
     * @param value an id, a list of ids, or a number; null is left out
     */
    public BoxChange with(String name, @Nullable Object value) {
        if (value != null) {
            ids.put(name, value);
        }
        return this;
    }

    /** An attempt begins, so that Box may have got the request. */
    public void sending() {
        sent = true;
    }

    /** Box has answered. */
    public void answered(RestResponse<?> response) {
        status = response.getStatus();
        requestId = response.getHeaderString(ResponseHead.REQUEST_ID);
    }

    /** Box has answered. */
    public void answered(ResponseHead response) {
        status = response.status();
        requestId = response.requestId();
    }

    public String action() {
        return action;
    }

    public String resource() {
        return resource;
    }

    boolean isSent() {
        return sent;
    }

    @Nullable
    Integer status() {
        return status;
    }

    @Nullable
    String requestId() {
        return requestId;
    }

    /** A copy, in the order in which they were named. */
    Map<String, Object> ids() {
        synchronized (ids) {
            return new LinkedHashMap<>(ids);
        }
    }
}
