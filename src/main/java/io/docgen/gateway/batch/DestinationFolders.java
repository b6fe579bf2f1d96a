package io.docgen.gateway.batch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The folders of recently requested batches, which Box does not return. */
@Singleton
public class DestinationFolders {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MAX_BATCHES = 10_000;

    private final Cache<String, String> folders = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MAX_BATCHES).build();

    /** The folder for the documents of a batch. */
    public void remember(String batchId, String folderId) {
        folders.put(batchId, folderId);
    }

    /** The ids of the batches whose documents go into one of these folders. */
    public Set<String> batchesIn(Set<String> folderIds) {
        return folders.asMap().entrySet().stream().filter(entry -> folderIds.contains(entry.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
