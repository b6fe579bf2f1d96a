package io.docgen.gateway.graphql.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import io.docgen.gateway.operation.UploadedFile;
import java.util.Locale;

/** The {@code Upload} scalar. Its only value is a file that came with the request, in a variable. */
public final class UploadScalar {

    private static final String NAME = "Upload";
    private static final String RULE = "must be a file of a multipart request, in a variable.";

    private UploadScalar() {
    }

    /** The scalar with this coercion; the scalar itself if it is another one. */
    public static GraphQLScalarType of(GraphQLScalarType scalar) {
        return scalar.getName().equals(NAME) ? scalar.transform(upload -> upload.coercing(new OfFile())) : scalar;
    }

    private record OfFile() implements Coercing<UploadedFile, Object> {

        @Override
        public UploadedFile parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof UploadedFile file) {
                return file;
            }
            throw new CoercingParseValueException(RULE);
        }

        @Override
        public UploadedFile parseLiteral(Value<?> literal, CoercedVariables variables, GraphQLContext context,
                Locale locale) {
            throw new CoercingParseLiteralException(RULE);
        }
    }
}
