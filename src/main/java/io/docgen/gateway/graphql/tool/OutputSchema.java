package io.docgen.gateway.graphql.tool;

import static io.docgen.gateway.graphql.tool.JsonTypes.ENUM;
import static io.docgen.gateway.graphql.tool.JsonTypes.PROPERTIES;
import static io.docgen.gateway.graphql.tool.JsonTypes.REQUIRED;
import static io.docgen.gateway.graphql.tool.JsonTypes.TYPE;

import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The data of a valid operation in JSON Schema. A field that may be left out, as by {@code @skip}, is not required. */
final class OutputSchema {

    private static final String NULL = "null";

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;

    private OutputSchema(GraphQLSchema schema, Document document) {
        this.schema = schema;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    /** The schema of the root fields, of which none is required: after an error there may be none. */
    static Map<String, Object> of(GraphQLSchema schema, Document document, OperationDefinition operation) {
        GraphQLCompositeType root = operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? Objects.requireNonNull(schema.getMutationType())
                : schema.getQueryType();
        Map<String, Object> data = new OutputSchema(schema, document)
                .object(root, List.of(operation.getSelectionSet()));
        data.remove(REQUIRED);
        return data;
    }

    private Map<String, Object> object(GraphQLCompositeType type, List<SelectionSet> selections) {
        Members members = new Members();
        selections.forEach(selection -> members.add(type, selection, false));
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        members.byKey.forEach((key, member) -> {
            properties.put(key, type(member.type, member.selections));
            if (!member.optional) {
                required.add(key);
            }
        });
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(TYPE, "object");
        object.put(PROPERTIES, properties);
        object.put(REQUIRED, required);
        return object;
    }

    private Map<String, Object> type(GraphQLType type, List<SelectionSet> selections) {
        GraphQLType plain = GraphQLTypeUtil.unwrapNonNull(type);
        Map<String, Object> any;
        if (plain instanceof GraphQLList list) {
            any = JsonTypes.list(type(list.getWrappedType(), selections));
        } else {
            any = plain instanceof GraphQLCompositeType object ? object(object, selections) : JsonTypes.leaf(plain);
        }
        return GraphQLTypeUtil.isNonNull(type) ? any : nullable(any);
    }

    private static Map<String, Object> nullable(Map<String, Object> type) {
        type.computeIfPresent(TYPE, (key, one) -> List.of(one, NULL));
        type.computeIfPresent(ENUM, (key, names) -> {
            List<@Nullable Object> withNull = new ArrayList<>((List<?>) names);
            withNull.add(null);
            return withNull;
        });
        return type;
    }

    private static final class Member {

        private final GraphQLType type;
        private final List<SelectionSet> selections = new ArrayList<>();
        private boolean optional = true;

        Member(GraphQLType type) {
            this.type = type;
        }
    }

    /** The fields of an object by the keys of its result, those of fragments included. */
    private final class Members {

        private final Map<String, Member> byKey = new LinkedHashMap<>();

        void add(GraphQLCompositeType type, SelectionSet set, boolean optional) {
            for (Selection<?> selection : set.getSelections()) {
                if (selection instanceof Field field) {
                    add(type, field, optional || isConditional(field.getDirectives()));
                } else if (selection instanceof InlineFragment inline) {
                    String condition = inline.getTypeCondition() == null ? null : inline.getTypeCondition().getName();
                    fragment(type, condition, inline.getSelectionSet(),
                            optional || isConditional(inline.getDirectives()));
                } else if (selection instanceof FragmentSpread spread) {
                    FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                    fragment(type, fragment.getTypeCondition().getName(), fragment.getSelectionSet(),
                            optional || isConditional(spread.getDirectives()));
                }
            }
        }

        private void fragment(GraphQLCompositeType type, @Nullable String condition, SelectionSet set,
                boolean optional) {
            if (condition == null || condition.equals(type.getName())) {
                add(type, set, optional);
            } else {
                add((GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition)), set, true);
            }
        }

        private void add(GraphQLCompositeType type, Field field, boolean optional) {
            GraphQLFieldDefinition definition = type instanceof GraphQLFieldsContainer parent
                    ? Introspection.getFieldDefinition(schema, parent, field.getName())
                    : Introspection.TypeNameMetaFieldDef; // of a union
            String key = field.getAlias() == null ? field.getName() : field.getAlias();
            Member member = byKey.computeIfAbsent(key, first -> new Member(definition.getType()));
            member.optional &= optional;
            if (field.getSelectionSet() != null) {
                member.selections.add(field.getSelectionSet());
            }
        }
    }

    private static boolean isConditional(List<Directive> directives) {
        return directives.stream().anyMatch(directive -> List.of("skip", "include").contains(directive.getName()));
    }
}
