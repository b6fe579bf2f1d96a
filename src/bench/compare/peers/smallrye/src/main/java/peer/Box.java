package peer;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import io.smallrye.mutiny.Uni;

@Path("/2.0")
@RegisterRestClient(configKey = "box")
public interface Box {

    @GET
    @Path("/docgen_jobs/{id}")
    Uni<Job> job(@PathParam("id") String id, @HeaderParam("Authorization") String token);

    @GET
    @Path("/docgen_batch_jobs/{id}")
    Uni<Jobs> jobs(@PathParam("id") String batch, @QueryParam("limit") int limit, @HeaderParam("Authorization") String token);

    @GET
    @Path("/files/{id}")
    Uni<File> file(@PathParam("id") String id, @HeaderParam("Authorization") String token);

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Job(String id, String status, Reference templateFile, Reference outputFile) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Jobs(List<Job> entries) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reference(String id) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record File(String id, String name, Long size) {
    }
}
