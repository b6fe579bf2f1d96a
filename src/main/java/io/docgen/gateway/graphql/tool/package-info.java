/** Operations of trusted documents as tools that a model can call: their names, texts and JSON Schemas. */
@NullMarked
package io.docgen.gateway.graphql.tool;

import org.jspecify.annotations.NullMarked;
