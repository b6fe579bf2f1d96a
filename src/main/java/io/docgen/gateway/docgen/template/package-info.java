/** Templates and their tags: types, queries, and the mutations that mark files as templates. */
@NullMarked
package io.docgen.gateway.docgen.template;

import org.jspecify.annotations.NullMarked;
