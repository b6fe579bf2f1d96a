/**
 * Files, their versions, folders and shared links: types, queries, and the fields of other types that lead to them.
 */
@NullMarked
package io.docgen.gateway.docgen.file;

import org.jspecify.annotations.NullMarked;
