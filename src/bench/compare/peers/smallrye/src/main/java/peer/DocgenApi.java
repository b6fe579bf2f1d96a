package peer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** A batched source method makes one call for each different file of an operation, as the loaders of the other peers do. */
@GraphQLApi
public class DocgenApi {
    @RestClient
    Box box;

    @Inject
    RoutingContext request;

    @Query
    public Uni<DocgenJob> docgenJob(@Id String id) {
        return box.job(id, token()).map(DocgenJob::of);
    }

    @Query
    public DocgenBatch docgenBatch(@Id String id) {
        return new DocgenBatch(id);
    }

    public Uni<Connection> jobs(@Source DocgenBatch batch, int first) {
        return box.jobs(batch.id(), first, token()).map(jobs -> new Connection(jobs.entries().stream().map(DocgenJob::of).toList()));
    }

    @Name("templateFile")
    public Uni<List<DocgenFile>> templateFiles(@Source List<DocgenJob> jobs) {
        return files(jobs, DocgenJob::template);
    }

    @Name("outputFile")
    public Uni<List<DocgenFile>> outputFiles(@Source List<DocgenJob> jobs) {
        return files(jobs, DocgenJob::output);
    }

    private Uni<List<DocgenFile>> files(List<DocgenJob> jobs, Function<DocgenJob, String> id) {
        var token = token();
        Map<String, Uni<DocgenFile>> reads = new ConcurrentHashMap<>();
        var each = jobs.stream().map(id).map(file -> reads.computeIfAbsent(file, it -> read(it, token))).toList();
        return Uni.join().all(each).andFailFast();
    }

    private Uni<DocgenFile> read(String id, String token) {
        return box.file(id, token).map(file -> new DocgenFile(file.id(), file.name(), file.size())).memoize().indefinitely();
    }

    private String token() {
        return request.request().getHeader("Authorization");
    }

    public record DocgenBatch(@Id String id) {
    }

    public record Connection(List<DocgenJob> nodes) {
    }

    public record DocgenFile(@Id String id, String name, Long size) {
    }

    public record DocgenJob(@Id String id, String status, String template, String output) {
        static DocgenJob of(Box.Job job) {
            return new DocgenJob(job.id(), job.status().toUpperCase(Locale.ROOT), job.templateFile().id(), job.outputFile().id());
        }
    }
}
