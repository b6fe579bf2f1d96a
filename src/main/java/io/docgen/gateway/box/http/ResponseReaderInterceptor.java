package io.docgen.gateway.box.http;

import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

/**
 * Makes the REST client read bodies of any type that {@link ExchangeLimits} lets pass, and describes an unreadable one
 * for the log, without any of its content. As a filter it keeps the head of the response for the reader of the body,
 * which does not get the status otherwise.
 */
public final class ResponseReaderInterceptor implements ResteasyReactiveClientResponseFilter, ReaderInterceptor {

    private static final String HEAD = ResponseHead.class.getName();

    @Override
    public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
        if (response.getStatus() > 0) { // 0 if there is no response
            request.setProperty(HEAD, ResponseHead.of(response));
        }
        if (request.getResponseType().getRawType() == Void.class && response.getStatus() < 400) {
            response.setEntityStream(null); // it may be no JSON, and is not asked for
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) {
        ResponseHead head = (ResponseHead) context.getProperty(HEAD);
        context.setMediaType(head.isSuccess() ? MediaType.APPLICATION_JSON_TYPE : MediaType.TEXT_PLAIN_TYPE);
        try {
            return context.proceed();
        } catch (Exception failure) {
            throw ResponseBody.unreadable(head.id(), head.untilClose(), failure);
        }
    }
}
