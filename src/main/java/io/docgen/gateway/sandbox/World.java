package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * All there is in the sandbox's Box, in memory. Everything belongs to somebody, and nobody else can see it.
 */
final class World {

    private final Map<String, Owned<Job>> jobs = new ConcurrentSkipListMap<>();
    private final Map<String, Owned<SandboxFile>> files = new ConcurrentHashMap<>();
    private final Map<String, Owned<SandboxTemplate>> templates = new ConcurrentSkipListMap<>();

    /** Something and whose it is. */
    private record Owned<T>(Account owner, T thing) {
    }

    /** Gives a job as it is at this moment. */
    @FunctionalInterface
    interface JobSource {

        JsonObject now();
    }

    /** A job, what goes wrong when it is read, and how often it has been. */
    record Job(JobSource source, Trouble trouble, AtomicInteger reads) {

        JsonObject json() {
            return source.now();
        }
    }

    void addJob(Account owner, String id, Trouble trouble, JobSource source) {
        jobs.put(id, new Owned<>(owner, new Job(source, trouble, new AtomicInteger())));
    }

    void addFile(Account owner, SandboxFile file) {
        files.put(file.id(), new Owned<>(owner, file));
    }

    /** Marks a file as a template; the file is added too. */
    void addTemplate(Account owner, SandboxTemplate template) {
        addFile(owner, template.file());
        templates.put(template.id(), new Owned<>(owner, template));
    }

    void removeTemplate(String id) {
        templates.remove(id);
    }

    boolean hasFileNamed(Account owner, String name) {
        return files.values().stream().anyMatch(
                file -> file.owner() == owner && name.equals(file.thing().full().getString("name")));
    }

    /** What is in a folder, in the order of the names. */
    List<SandboxFile> filesIn(SandboxFolder folder, Account caller) {
        return files.values().stream().filter(file -> file.owner() == caller).map(Owned::thing)
                .filter(file -> file.isIn(folder))
                .sorted(Comparator.comparing(file -> file.full().getString("name"))).toList();
    }

    Optional<Job> job(Account caller, String id) {
        return visible(caller, jobs.get(id));
    }

    Optional<SandboxFile> file(Account caller, String id) {
        return visible(caller, files.get(id));
    }

    Optional<SandboxTemplate> template(Account caller, String id) {
        return visible(caller, templates.get(id));
    }

    List<SandboxTemplate> templates(Account caller) {
        return templates.values().stream().filter(template -> template.owner() == caller).map(Owned::thing).toList();
    }

    /** The jobs of a batch, in the order of their ids; none if there is no such batch that the caller can see. */
    List<JsonObject> jobsOfBatch(Account caller, String batchId) {
        return jobs(caller).filter(job -> batchId.equals(SandboxJob.idOf(job, "batch"))).toList();
    }

    List<JsonObject> jobsOfTemplate(Account caller, String templateId) {
        return jobs(caller).filter(job -> templateId.equals(SandboxJob.idOf(job, "template_file"))).toList();
    }

    /** All jobs of the caller's, in the order of their ids and in Box's full variant. */
    List<JsonObject> allJobs(Account caller) {
        return jobs(caller).map(job -> SandboxJob.full(job, caller)).toList();
    }

    private Stream<JsonObject> jobs(Account caller) {
        return jobs.values().stream().filter(job -> job.owner() == caller).map(job -> job.thing().json());
    }

    private static <T> Optional<T> visible(Account caller, Owned<T> owned) {
        return Optional.ofNullable(owned).filter(thing -> thing.owner() == caller).map(Owned::thing);
    }
}
