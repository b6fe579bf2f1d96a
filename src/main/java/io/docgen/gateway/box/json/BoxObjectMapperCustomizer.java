package io.docgen.gateway.box.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * How Box's JSON is read: leniently, as it differs from its description. Quarkus' mapper already ignores unknown fields and
 * takes a number where a text belongs, both of which Box's answers need.
 */
@Singleton
class BoxObjectMapperCustomizer implements ObjectMapperCustomizer {

    /** Last, as of two modules that read the same type the later one does. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .registerModule(new LenientScalarsModule())
                .addHandler(new UnexpectedValueHandler());
    }
}
