package io.docgen.gateway.box.json;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Makes the reading of Box's JSON lenient, because it differs from its OpenAPI description. Quarkus' mapper already
 * ignores unknown fields and accepts numbers as strings, both of which Box's responses need.
 */
@Singleton
class BoxObjectMapperCustomizer implements ObjectMapperCustomizer {

    /** Last, because of two modules for the same type the later one wins. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .registerModule(new LenientScalarsModule())
                .addHandler(new UnexpectedValueHandler())
                .setAnnotationIntrospector(AnnotationIntrospector.pair(new UnknownFieldsIgnored(),
                        mapper.getDeserializationConfig().getAnnotationIntrospector()));
    }
}
