package io.docgen.gateway.graphql.schema;

import graphql.Directives;
import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the types of a schema the gateway's descriptions, and its scalars the gateway's coercion of inputs. */
final class SchemaTypes extends GraphQLTypeVisitorStub {

    private static final String FORMAT = " (ISO-8601)";

    private final Map<String, GraphQLScalarType> scalars = new HashMap<>(); // one per name, wherever it is used
    private final Map<String, String> descriptions;
    private final Map<String, String> specifications;

    private SchemaTypes(TypeDescriptions texts) {
        this.descriptions = texts.descriptions();
        this.specifications = texts.specifications();
    }

    static GraphQLSchema in(GraphQLSchema schema, TypeDescriptions texts) {
        return SchemaTransformer.transformSchema(schema, new SchemaTypes(texts));
    }

    @Override
    public TraversalControl visitGraphQLScalarType(GraphQLScalarType scalar,
            TraverserContext<GraphQLSchemaElement> context) {
        GraphQLScalarType changed = scalars.computeIfAbsent(scalar.getName(), name -> changed(scalar));
        return changed.equals(scalar) ? TraversalControl.CONTINUE : changeNode(context, changed);
    }

    private GraphQLScalarType changed(GraphQLScalarType scalar) {
        String specification = specifications.get(scalar.getName());
        GraphQLScalarType coerced = IdScalar.of(NumberScalars.of(JsonScalar.of(UploadScalar.of(scalar))));
        if (!descriptions.containsKey(scalar.getName())) {
            return coerced;
        }
        return coerced.transform(type -> {
            type.description(descriptions.get(scalar.getName()));
            if (specification != null) {
                type.specifiedByUrl(specification).withAppliedDirective(specifiedBy(specification)); // printed only so
            }
        });
    }

    @Override
    public TraversalControl visitGraphQLObjectType(GraphQLObjectType type,
            TraverserContext<GraphQLSchemaElement> context) {
        return descriptions.containsKey(type.getName())
                ? changeNode(context, type.transform(root -> root.description(descriptions.get(type.getName()))))
                : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLInterfaceType(GraphQLInterfaceType type,
            TraverserContext<GraphQLSchemaElement> context) {
        return type.getFieldDefinitions().stream().noneMatch(field -> descriptions.containsKey(coordinate(type, field)))
                ? TraversalControl.CONTINUE
                : changeNode(context, type.transform(to -> type.getFieldDefinitions().forEach(field -> to.field(field
                        .transform(described -> described.description(descriptions.get(coordinate(type, field))))))));
    }

    private static String coordinate(GraphQLInterfaceType type, GraphQLFieldDefinition field) {
        return type.getName() + "." + field.getName();
    }

    /**
     * SmallRye GraphQL glues the format to the text of each field, also where the type {@code DateTime} says it, and
     * deprecates by a directive, which introspection does not know.
     */
    @Override
    public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
            TraverserContext<GraphQLSchemaElement> context) {
        String text = field.getDescription();
        String reason = deprecationOf(field);
        boolean formatted = text != null && text.endsWith(FORMAT);
        if (!formatted && reason == null) {
            return TraversalControl.CONTINUE;
        }
        return changeNode(context, field.transform(to -> {
            if (formatted) {
                to.description(withoutFormat(text));
            }
            if (reason != null) {
                to.deprecate(reason);
            }
        }));
    }

    @SuppressWarnings("deprecation") // SmallRye GraphQL has no applied directives yet
    private static @Nullable String deprecationOf(GraphQLFieldDefinition field) {
        GraphQLDirective deprecated = field.getDirective(Directives.DeprecatedDirective.getName());
        return deprecated == null
                ? null
                : deprecated.getArgument("reason").toAppliedArgument().getValue();
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(GraphQLInputObjectField field,
            TraverserContext<GraphQLSchemaElement> context) {
        String text = field.getDescription();
        return text != null && text.endsWith(FORMAT)
                ? changeNode(context, field.transform(to -> to.description(withoutFormat(text))))
                : TraversalControl.CONTINUE;
    }

    private static String withoutFormat(String text) {
        return text.substring(0, text.length() - FORMAT.length());
    }

    private static GraphQLAppliedDirective specifiedBy(String url) {
        return GraphQLAppliedDirective.newDirective().name(Directives.SpecifiedByDirective.getName())
                .argument(GraphQLAppliedDirectiveArgument.newArgument().name("url").type(Scalars.GraphQLString)
                        .valueProgrammatic(url))
                .build();
    }
}
