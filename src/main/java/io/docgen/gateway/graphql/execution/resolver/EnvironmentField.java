package io.docgen.gateway.graphql.execution.resolver;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.docgen.gateway.operation.OperationContext;
import io.docgen.gateway.operation.ResolvedField;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field that graphql-java's own execution strategies resolve. */
final class EnvironmentField extends ResolvedField {

    private final DataFetchingEnvironment environment;
    private final ResolverDataFetcher<?> resolver;
    private @Nullable Set<String> selected;

    EnvironmentField(DataFetchingEnvironment environment, ResolverDataFetcher<?> resolver) {
        this.environment = environment;
        this.resolver = resolver;
    }

    @Override
    public OperationContext operation() {
        return environment.getGraphQlContext().get(OperationContext.class);
    }

    @Override
    public boolean selects(String name) {
        return selected().contains(name);
    }

    @Override
    public boolean needsCall() {
        return resolver.needsCall(selected());
    }

    @Override
    public List<Object> path() {
        return environment.getExecutionStepInfo().getPath().toList();
    }

    private Set<String> selected() {
        Set<String> names = selected;
        if (names == null) {
            names = new HashSet<>();
            Map<String, Object> variables = environment.getVariables();
            for (Field field : environment.getMergedField().getFields()) {
                collect(field.getSelectionSet(), variables, names);
            }
            selected = names;
        }
        return names;
    }

    private void collect(@Nullable SelectionSet selections, Map<String, Object> variables, Set<String> names) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            if (!Conditions.areMet(selection, variables)) {
                continue;
            }
            if (selection instanceof Field field) {
                names.add(field.getName());
            } else if (selection instanceof InlineFragment inline) {
                if (mayApply(inline.getTypeCondition())) {
                    collect(inline.getSelectionSet(), variables, names);
                }
            } else if (selection instanceof FragmentSpread spread) {
                FragmentDefinition fragment = environment.getFragmentsByName().get(spread.getName());
                if (fragment != null && mayApply(fragment.getTypeCondition())) {
                    collect(fragment.getSelectionSet(), variables, names);
                }
            }
        }
    }

    /** Always true if the field has an interface or a union, whose object is not known yet. */
    private boolean mayApply(@Nullable TypeName condition) {
        return !(GraphQLTypeUtil.unwrapAll(environment.getFieldType()) instanceof GraphQLObjectType object)
                || Conditions.applies(condition, object, environment.getGraphQLSchema());
    }
}
