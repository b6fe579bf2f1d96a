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

    /**
     * A page of 1000 jobs with all their fields has less than 100 000. Each may become an object, so that the length of
     * a response does not bound what it takes when it is parsed.
     */
    private static final long MAX_TOKENS = 300_000;

    /** Last, because of two modules for the same type the later one wins. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(mapper.getFactory().streamReadConstraints().rebuild()
                .maxTokenCount(MAX_TOKENS).build());
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .registerModule(new LenientScalarsModule())
                .addHandler(new UnexpectedValueHandler())
                .setAnnotationIntrospector(AnnotationIntrospector.pair(new UnknownFieldsIgnored(),
                        mapper.getDeserializationConfig().getAnnotationIntrospector()));
    }
}
