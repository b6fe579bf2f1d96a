/** Templates and their tags: types, queries, and the mutations that mark files as templates. */
@NullMarked
package io.docgen.gateway.template;

import org.jspecify.annotations.NullMarked;
