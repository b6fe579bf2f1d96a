package io.docgen.gateway.box.direct;

import io.docgen.gateway.operation.UploadedFile;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;

/** Makes uploads to Box' host for them, within the limits of other calls; see {@link Upload}. */
@Singleton
public class UploadClient {

    private final DirectClient client;

    UploadClient(DirectClient client) {
        this.client = client;
    }

    /**
     * An upload, which has one attempt once bytes of the file were sent.
     *
     * @param path on the host for uploads, with its query
     * @param attributes the part before the file, as JSON
     * @param type of the body of the response
     */
    public Upload upload(String path, String attributes, UploadedFile file, Type type) {
        return new Upload(client, path, attributes, file, type);
    }
}
