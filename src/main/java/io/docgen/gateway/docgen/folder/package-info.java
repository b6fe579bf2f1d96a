/** Folders: the type, its queries and mutations, and the fields of files that lead to them. */
@NullMarked
package io.docgen.gateway.docgen.folder;

import org.jspecify.annotations.NullMarked;
