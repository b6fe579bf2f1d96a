package io.docgen.gateway.box;

import org.jspecify.annotations.Nullable;

/** The classification of a file, as an administrator has defined it. */
public record BoxClassification(@Nullable String name, @Nullable String definition, @Nullable String color) {
}
