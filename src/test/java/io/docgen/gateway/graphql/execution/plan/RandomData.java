package io.docgen.gateway.graphql.execution.plan;

import graphql.TypeResolutionEnvironment;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import io.docgen.gateway.graphql.FieldCost;
import io.docgen.gateway.graphql.PartialResultException;
import io.docgen.gateway.graphql.execution.resolver.ComponentDataFetcher;
import io.docgen.gateway.graphql.execution.resolver.ResolverDataFetcher;
import io.docgen.gateway.graphql.execution.resolver.SourceStreamFetcher;
import io.docgen.gateway.operation.ResolvedField;
import io.docgen.gateway.support.error.ErrorCode;
import io.docgen.gateway.support.error.GatewayException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A schema with random data: nulls where they are allowed and where not, values of wrong types, failures at once and
 * later, values with an error. The data of a field depend only on the seed, the object and the arguments, so that two
 * executions see the same.
 */
final class RandomData {

    private static final String SDL = """
            type Query { thing(n: Int = 1): Thing sure: Thing! things: [Thing!] now: Thing }
            type Subscription { event(n: Int = 1): Thing sureEvent: Thing! events: [Thing!] }
            interface Named { id: ID! name: String }
            interface Counted { count: Int! }
            type Other implements Named { id: ID! name: String size: Int }
            union Any = Thing | Other
            type Thing implements Named & Counted {
              named: Named any: Any sureNamed: Named!
              id: ID! name: String count: Int! kind: Kind sureKind: Kind! tags: [String!] words: [String]!
              next: Thing sureNext: Thing! several: [Thing!]! some: [Thing] table: [[Thing!]]
              later(n: Int = 1, text: String): Thing sureLater: Thing! laterList: [Thing!] laterWord: String! }
            enum Kind { ONE TWO }
            """;

    /** An object, which is nothing but a number that its fields depend on. */
    private record Thing(long number, int depth) {
    }

    /** An object of the other type. */
    private record Other(long number, int depth) {
    }

    private final long seed;
    private final int oddities;
    private final Random order;
    private final List<Runnable> waiting = new ArrayList<>();

    /** @param oddities percentage of values that are null, wrong or a failure */
    RandomData(long seed, int oddities) {
        this.seed = seed;
        this.oddities = oddities;
        this.order = new Random(seed);
    }

    GraphQLSchema schema() {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new WiringFactory() {

            @Override
            public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
                GraphQLFieldDefinition field = GraphQLFieldDefinition.newFieldDefinition()
                        .name(environment.getFieldDefinition().getName()).type(environment.getFieldType()).build();
                if (environment.getParentType().getName().equals("Subscription")) {
                    return new Events(field);
                }
                boolean waits = field.getName().matches("[lL]ater.*|.*Later|thing|sure|things");
                return waits ? new Resolver(field) : new Component(field);
            }

            @Override
            public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
                return true;
            }

            @Override
            public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
                return RandomData::typeOf;
            }

            @Override
            public boolean providesTypeResolver(UnionWiringEnvironment environment) {
                return true;
            }

            @Override
            public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
                return RandomData::typeOf;
            }
        }).build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring);
    }

    /** Ends one of the fields that are still resolved, in an order of its own. Returns false if there is none. */
    boolean endOne() {
        if (waiting.isEmpty()) {
            return false;
        }
        waiting.remove(order.nextInt(waiting.size())).run();
        return true;
    }

    private static GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
        return environment.getSchema().getObjectType(environment.getObject().getClass().getSimpleName());
    }

    private Random random(Object source, GraphQLFieldDefinition field, Map<String, Object> arguments) {
        long number = source instanceof Thing thing ? thing.number : source instanceof Other other ? other.number : 0;
        return new Random(seed * 31 + number * 1_000_003 + field.getName().hashCode() * 17L + arguments.hashCode());
    }

    private Object value(Object source, GraphQLFieldDefinition field, Random random) {
        int depth = source instanceof Thing thing ? thing.depth : 0;
        return value(depth, field.getType(), random);
    }

    private Object value(int depth, graphql.schema.GraphQLType type, Random random) {
        if (random.nextInt(100) < oddities) {
            boolean isKnown = GraphQLTypeUtil.simplePrint(type).matches("Named!?|Any"); // or it has no object type
            return isKnown || random.nextBoolean() ? null : Locale.ROOT; // of no type of the schema
        }
        graphql.schema.GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (!(type instanceof GraphQLNonNull) && random.nextInt(8) == 0) {
            return null;
        }
        if (nullable instanceof graphql.schema.GraphQLList list) {
            return IntStream.range(0, random.nextInt(4)).mapToObj(i -> value(depth, list.getWrappedType(), random))
                    .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        }
        return switch (GraphQLTypeUtil.simplePrint(nullable)) {
            case "Int" -> random.nextInt();
            case "Kind" -> random.nextBoolean() ? "ONE" : "TWO";
            case "Thing" -> new Thing(random.nextLong(), depth + 1);
            case "Named", "Any" -> random.nextBoolean()
                    ? new Thing(random.nextLong(), depth + 1)
                    : new Other(random.nextLong(), depth + 1);
            default -> "text " + random.nextInt(100);
        };
    }

    private boolean isOdd(Random random) {
        return random.nextInt(100) < oddities;
    }

    private static GatewayException failure(Random random) {
        return new GatewayException(ErrorCode.UPSTREAM_ERROR, "failed " + random.nextInt(100));
    }

    private final class Component extends ComponentDataFetcher<Object> {

        private final GraphQLFieldDefinition field;

        Component(GraphQLFieldDefinition field) {
            this.field = field;
        }

        @Override
        public Object valueIn(Object source) {
            Random random = random(source, field, Map.of());
            return value(source, field, random);
        }
    }

    private final class Resolver extends ResolverDataFetcher<Object> {

        private final GraphQLFieldDefinition field;

        Resolver(GraphQLFieldDefinition field) {
            this.field = field;
        }

        @Override
        public FieldCost cost() {
            return new FieldCost(1, "", "", Set.of("id", "name"), 1, null, null);
        }

        @Override
        public Uni<Object> resolve(Object source, Map<String, Object> arguments, ResolvedField resolved) {
            Random random = random(source, field, arguments);
            if (isOdd(random)) {
                throw failure(random);
            }
            // What is selected is part of the value, so that both executions must agree on it.
            boolean more = resolved.needsCall();
            Random of = new Random(random.nextLong() + (more ? 1 : 0) + (resolved.selects("count") ? 2 : 0));
            Uni<Object> value = Uni.createFrom().item(() -> value(source, field, of));
            if (isOdd(random)) {
                value = Uni.createFrom().failure(failure(random));
            } else if (isOdd(random)) {
                value = PartialResultException.orElse(Uni.createFrom().failure(failure(random)),
                        value(source, field, new Random(1)));
            }
            Uni<Object> ended = value;
            return random.nextBoolean()
                    ? ended
                    : Uni.createFrom().emitter(emitter -> waiting.add(() -> end(ended, emitter)));
        }

        private static void end(Uni<Object> value, UniEmitter<? super Object> emitter) {
            value.subscribe().with(emitter::complete, emitter::fail);
        }

        @Override
        public void resolved(long startNanos) {
            // not measured
        }
    }

    /** The root field of a subscription. */
    private final class Events extends ResolverDataFetcher<Object> implements SourceStreamFetcher {

        private static final int EVENTS = 3;

        private final GraphQLFieldDefinition field;

        Events(GraphQLFieldDefinition field) {
            this.field = field;
        }

        @Override
        public Multi<Object> stream(DataFetchingEnvironment environment) {
            Random random = random(null, field, environment.getArguments());
            if (isOdd(random)) {
                throw failure(random);
            }
            return Multi.createFrom().items(IntStream.range(0, EVENTS).mapToObj(i -> value(null, field, random))
                    .filter(Objects::nonNull));
        }

        @Override
        public Uni<Object> resolve(Object source, Map<String, Object> arguments, ResolvedField resolved) {
            Uni<Object> event = Uni.createFrom().item(resolved.operation().event());
            return random(source, field, arguments).nextBoolean()
                    ? event
                    : Uni.createFrom().emitter(emitter -> waiting.add(() -> Resolver.end(event, emitter)));
        }

        @Override
        public void resolved(long startNanos) {
            // not measured
        }
    }
}
