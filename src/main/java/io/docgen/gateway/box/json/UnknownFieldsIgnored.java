package io.docgen.gateway.box.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Makes every record ignore unknown fields by itself. Otherwise Jackson keeps a copy of each until the record is
 * constructed, as something could still ask for it, and Box sends many.
 */
final class UnknownFieldsIgnored extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
        return JsonIgnoreProperties.Value.forIgnoreUnknown(true);
    }
}
