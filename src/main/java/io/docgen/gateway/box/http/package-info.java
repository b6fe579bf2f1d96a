/** Bounds each exchange with Box, in time and in bytes, and checks its response. */
@NullMarked
package io.docgen.gateway.box.http;

import org.jspecify.annotations.NullMarked;
