/** Checks data against the tags of its template, before a document is made of it. */
@NullMarked
package io.docgen.gateway.docgen.template.check;

import org.jspecify.annotations.NullMarked;
