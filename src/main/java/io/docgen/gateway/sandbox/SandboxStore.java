package io.docgen.gateway.sandbox;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data of the sandbox, in memory. Every object belongs to a user, and no other user can see it. Jobs are listed in
 * the order of their creation, as was observed of Box.
 */
final class SandboxStore {

    private final Map<String, Owned<Job>> jobs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Owned<SandboxFile>> files = new ConcurrentHashMap<>();
    private final Map<String, Owned<SandboxFolder>> folders = new ConcurrentSkipListMap<>();
    private final Map<String, Owned<SandboxTemplate>> templates = new ConcurrentSkipListMap<>();
    private final TakenNames names = new TakenNames();
    private final KeptDocuments documents = new KeptDocuments(this::forget);
    private final AtomicLong ids = new AtomicLong(1_744_637_428_000L);

    /** An object and its owner. */
    private record Owned<T>(SandboxUser owner, T thing) {
    }

    /** The current state of a job. */
    @FunctionalInterface
    interface JobSource {

        JsonObject now();

        /** The same for a request of the job itself instead of a list. */
        default JsonObject read() {
            return now();
        }
    }

    /**
     * A job.
     *
     * @param fault the fault when it is read
     * @param created the time of the request, in one of the forms that were observed of Box
     * @param reads how often it was read
     */
    record Job(JobSource source, InjectedFault fault, String created, AtomicInteger reads) {

        JsonObject read() {
            return source.read();
        }
    }

    void addJob(SandboxUser owner, String id, InjectedFault fault, String created, JobSource source) {
        jobs.put(id, new Owned<>(owner, new Job(source, fault, created, new AtomicInteger())));
    }

    /** A new id of a file, version or folder. */
    String newId() {
        return Long.toString(ids.addAndGet(7));
    }

    void addFile(SandboxUser owner, SandboxFile file) {
        files.put(file.id(), new Owned<>(owner, file));
        names.set(owner, file.id(), file.folderId(), file.full().getString("name"));
        templates.computeIfPresent(file.id(), (id, template) -> new Owned<>(owner, template.thing().with(file)));
    }

    /** A document that is requested. The oldest ones are forgotten. */
    void requested(String jobId, String fileId) {
        documents.requested(jobId, fileId);
    }

    /** Adds the file of a document, under a free name. */
    void addDocument(SandboxUser owner, String jobId, SandboxFile file) {
        addFile(owner, file);
        documents.ready(jobId, file.content().length());
    }

    private void forget(String jobId, String fileId) {
        jobs.remove(jobId);
        files.remove(fileId);
        names.remove(fileId);
    }

    /** The name of a new file: the wanted one, with a time if it is taken. */
    String freeName(SandboxUser owner, SandboxFolder folder, String stem, String extension, Instant now) {
        return names.free(owner, folder.id(), stem, extension, now);
    }

    void addFolder(SandboxUser owner, SandboxFolder folder) {
        folders.put(folder.id(), new Owned<>(owner, folder));
    }

    void removeFolder(String id) {
        folders.remove(id);
    }

    /** Adds a file and marks it as a template. */
    void addTemplate(SandboxUser owner, SandboxTemplate template) {
        addFile(owner, template.file());
        templates.put(template.id(), new Owned<>(owner, template));
    }

    void removeTemplate(String id) {
        templates.remove(id);
    }

    /** The item of a folder that has a name, in any case: Box's mini folder or file. */
    Optional<JsonObject> itemNamed(SandboxUser owner, SandboxFolder folder, String name) {
        return foldersIn(folder, owner).filter(item -> name.equalsIgnoreCase(item.name())).findFirst()
                .map(SandboxFolder::mini)
                .or(() -> Optional.ofNullable(names.fileOf(owner, folder.id(), name))
                        .flatMap(id -> file(owner, id)).map(SandboxFile::mini));
    }

    /** The items of a folder: Box's mini folders, then its mini files, each sorted by name. */
    List<JsonObject> itemsIn(SandboxFolder folder, SandboxUser caller) {
        return Stream.concat(
                foldersIn(folder, caller).map(SandboxFolder::mini),
                filesIn(folder, caller).map(SandboxFile::mini)).toList();
    }

    /** The size of all files in a folder, at most what a long can be: one file has a larger size than that. */
    long sizeOf(SandboxFolder folder, SandboxUser caller) {
        return filesIn(folder, caller).map(file -> new BigDecimal(file.full().getValue("size").toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    }

    private Stream<SandboxFolder> foldersIn(SandboxFolder folder, SandboxUser caller) {
        Stream<SandboxFolder> own = folders.values().stream().filter(item -> item.owner() == caller).map(Owned::thing);
        return Stream.concat(Stream.of(SandboxFolder.GENERATED), own)
                .filter(item -> item.parent() != null && item.parent().id().equals(folder.id()))
                .sorted(Comparator.comparing(SandboxFolder::name));
    }

    private Stream<SandboxFile> filesIn(SandboxFolder folder, SandboxUser caller) {
        return files.values().stream().filter(file -> file.owner() == caller).map(Owned::thing)
                .filter(file -> file.isIn(folder))
                .sorted(Comparator.comparing(file -> file.full().getString("name")));
    }

    Optional<Job> job(SandboxUser caller, String id) {
        return visible(caller, jobs.get(id));
    }

    Optional<SandboxFile> file(SandboxUser caller, String id) {
        return visible(caller, files.get(id));
    }

    Optional<SandboxFolder> folder(SandboxUser caller, @Nullable String id) {
        return Stream.of(SandboxFolder.ROOT, SandboxFolder.GENERATED).filter(folder -> folder.id().equals(id))
                .findFirst()
                .or(() -> visible(caller, folders.get(String.valueOf(id))));
    }

    Optional<SandboxTemplate> template(SandboxUser caller, String id) {
        return visible(caller, templates.get(String.valueOf(id)));
    }

    List<SandboxTemplate> templates(SandboxUser caller) {
        return templates.values().stream().filter(template -> template.owner() == caller).map(Owned::thing).toList();
    }

    /** The jobs of a batch; empty if the user sees no such batch. */
    List<JsonObject> jobsOfBatch(SandboxUser caller, String batchId) {
        return listed(caller).map(job -> job.source().now())
                .filter(job -> batchId.equals(SandboxJob.idOf(job, "batch"))).toList();
    }

    /** The jobs of a template with their times, as was observed of Box. */
    List<JsonObject> jobsOfTemplate(SandboxUser caller, String templateId) {
        return listed(caller).map(job -> job.source().now().copy().put("created_at", job.created()))
                .filter(job -> templateId.equals(SandboxJob.idOf(job, "template_file"))).toList();
    }

    /** All jobs of the user, in Box's full variant. */
    List<JsonObject> allJobs(SandboxUser caller) {
        return listed(caller).map(job -> SandboxJob.full(job.source().now(), job.created(), caller)).toList();
    }

    /** Without those that Box would not list: a client with a schema could not read the page. */
    private Stream<Job> listed(SandboxUser caller) {
        List<Owned<Job>> all;
        synchronized (jobs) {
            all = new ArrayList<>(jobs.values());
        }
        return all.stream().filter(job -> job.owner() == caller).map(Owned::thing)
                .filter(job -> job.source().now().getValue("id") instanceof String);
    }

    private static <T> Optional<T> visible(SandboxUser caller, @Nullable Owned<T> owned) {
        return Optional.ofNullable(owned).filter(thing -> thing.owner() == caller).map(Owned::thing);
    }
}
