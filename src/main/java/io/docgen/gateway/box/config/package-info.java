/** The settings of Box. */
@NullMarked
package io.docgen.gateway.box.config;

import org.jspecify.annotations.NullMarked;
