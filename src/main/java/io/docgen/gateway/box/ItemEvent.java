package io.docgen.gateway.box;

import java.util.Set;

/**
 * Something may have happened to files or folders of Box. A CDI event. It is a hint to look, never data.
 *
 * @param items ids of files and folders, and perhaps of other things
 */
public record ItemEvent(Set<String> items) {
}
