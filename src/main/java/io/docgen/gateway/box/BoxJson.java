package io.docgen.gateway.box;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * How Box's JSON is read. Quarkus' mapper already ignores unknown fields and takes a number where a string belongs,
 * both of which Box's answers need.
 */
@Singleton
class BoxJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        // Box gives times with the offset of the user or enterprise, which says something: keep it.
        mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }
}
