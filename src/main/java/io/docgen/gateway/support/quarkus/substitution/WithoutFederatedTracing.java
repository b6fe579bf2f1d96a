package io.docgen.gateway.support.quarkus.substitution;

import com.apollographql.federation.graphqljava.tracing.FederatedTracingInstrumentation;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Document;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps protobuf out of the executable.
 *
 * <p>Why: SmallRye GraphQL decides only at run time whether to add Apollo's federated traces, which the gateway does
 * not use. The jar has no protobuf either. It can go when that is a build-time setting.
 */
@TargetClass(FederatedTracingInstrumentation.class)
final class WithoutFederatedTracing {

    @Substitute
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return null;
    }

    @Substitute
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return CompletableFuture.completedFuture(result);
    }

    @Substitute
    public InstrumentationContext<Object> beginFieldFetch(InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        return SimpleInstrumentationContext.noOp();
    }

    @Substitute
    public InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
            InstrumentationState state) {
        return SimpleInstrumentationContext.noOp();
    }

    @Substitute
    public InstrumentationContext<List<ValidationError>> beginValidation(InstrumentationValidationParameters parameters,
            InstrumentationState state) {
        return SimpleInstrumentationContext.noOp();
    }
}
