package io.docgen.gateway.box;

import io.docgen.gateway.box.direct.DirectReads;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The interfaces with reads, made directly where that is possible; see {@link DirectReads}. */
class BoxReads {

    @Produces
    @Singleton
    DocgenRestClient docgen(@RestClient DocgenRestClient restClient, DirectReads direct) {
        return direct.of(DocgenRestClient.class, restClient);
    }

    @Produces
    @Singleton
    ContentRestClient content(@RestClient ContentRestClient restClient, DirectReads direct) {
        return direct.of(ContentRestClient.class, restClient);
    }
}
