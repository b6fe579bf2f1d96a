package io.docgen.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules between packages. A query goes down through the rooms once, and its result comes back up once. */
class ArchitectureTest {

    private static final String ROOT = "io.docgen.gateway.";
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.docgen.gateway");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.docgen.gateway.(**)").should().beFreeOfCycles().check(GATEWAY);
    }

    @Test
    void roomsOnlyUseTheRoomsThatTheyMay() {
        Rooms.ARROWS.forEach(this::knowsOnly);
    }

    @Test
    void everyClassIsInARoom() {
        classes().that().resideOutsideOfPackage("io.docgen.gateway")
                .should().resideInAnyPackage(Rooms.ARROWS.keySet().stream().map(room -> ROOT + room + "..")
                        .toArray(String[]::new))
                .check(GATEWAY);
    }

    @Test
    void thePictureShowsTheSameArrows() throws IOException {
        Map<String, Set<String>> shown = new TreeMap<>();
        Rooms.ARROWS.keySet().forEach(room -> shown.put(room, new TreeSet<>()));
        Pattern.compile("(?m)^ *([a-z]+) --> ([a-z]+)$").matcher(Files.readString(Path.of("src/docs/architecture.md")))
                .results().forEach(arrow -> shown.get(arrow.group(1)).add(arrow.group(2)));
        assertThat(shown).isEqualTo(Rooms.ARROWS);
    }

    @Test
    void onlyTheEndpointKnowsTheSandbox() {
        noClasses().that().resideOutsideOfPackage(ROOT + "sandbox..").and().doNotHaveSimpleName("BoxEndpoint")
                .should().dependOnClassesThat().resideInAPackage(ROOT + "sandbox..").check(GATEWAY);
    }

    /** Calls of a bean with a normal scope go through a client proxy, several for each field. */
    @Test
    void beansAreSingletons() {
        noClasses().should().beAnnotatedWith("jakarta.enterprise.context.ApplicationScoped").check(GATEWAY);
    }

    @Test
    void errorsKnowNothingOfTheGateway() {
        knowsOnly("support.error", Set.of());
    }

    @Test
    void workaroundsForQuarkusKnowNothingOfTheGateway() {
        knowsOnly("support.quarkus", Set.of());
    }

    @Test
    void onlyWorkaroundsUseInternalsOfVertx() {
        noClasses().that().resideOutsideOfPackage(ROOT + "support.quarkus..")
                .should().dependOnClassesThat().resideInAnyPackage("io.vertx.core.impl..", "io.vertx.core.net.impl..",
                        "io.vertx.core.http.impl..")
                .check(GATEWAY);
    }

    /** See ADR 11. */
    @Test
    void onlyTheReadPathExtendsMutiny() {
        noClasses().that().resideOutsideOfPackages(ROOT + "box.direct", ROOT + "box.loader", ROOT + "box.resilience",
                ROOT + "graphql.execution.plan")
                .should().dependOnClassesThat().resideInAnyPackage("io.smallrye.mutiny.operators..",
                        "io.smallrye.mutiny.helpers..")
                .check(GATEWAY);
    }

    @Test
    void nobodyUsesTheSubstitutionsOfTheExecutable() {
        noClasses().that().resideOutsideOfPackage(ROOT + "support.quarkus.substitution..")
                .should().dependOnClassesThat().resideInAPackage(ROOT + "support.quarkus.substitution..")
                .check(GATEWAY);
    }

    @Test
    void boxIsBuiltInLayers() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("clients").definedBy(ROOT + "box")
                .layer("loader").definedBy(ROOT + "box.loader")
                .layer("resilience").definedBy(ROOT + "box.resilience")
                .layer("auth").definedBy(ROOT + "box.auth")
                .layer("direct").definedBy(ROOT + "box.direct")
                .layer("http").definedBy(ROOT + "box.http")
                .layer("error").definedBy(ROOT + "box.error")
                .layer("config").definedBy(ROOT + "box.config")
                .layer("id").definedBy(ROOT + "box.id")
                .whereLayer("clients").mayNotBeAccessedByAnyLayer()
                .whereLayer("loader").mayOnlyBeAccessedByLayers("clients")
                .whereLayer("resilience").mayOnlyBeAccessedByLayers("loader")
                .whereLayer("auth").mayOnlyBeAccessedByLayers("clients", "loader", "resilience")
                .whereLayer("direct").mayOnlyBeAccessedByLayers("clients")
                .whereLayer("http").mayOnlyBeAccessedByLayers("clients", "auth", "direct")
                .whereLayer("config")
                .mayOnlyBeAccessedByLayers("clients", "loader", "resilience", "auth", "direct", "http")
                .check(GATEWAY);
    }

    @Test
    void restClientsAreHiddenBehindBeans() {
        classes().that().areAnnotatedWith(RegisterRestClient.class).should().bePackagePrivate()
                .andShould().resideInAPackage(ROOT + "box..").check(GATEWAY);
    }

    @Test
    void onlyFeaturesHaveGraphqlFields() {
        classes().that().areAnnotatedWith(GraphQLApi.class).should().resideInAPackage(ROOT + "docgen..")
                .andShould().haveSimpleNameEndingWith("Api").check(GATEWAY);
    }

    @Test
    void resolversNeitherBlockNorMoveToWorkerThreads() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(GraphQLApi.class).and().arePublic()
                .should().haveRawReturnType(Uni.class).orShould().haveRawReturnType(Multi.class).check(GATEWAY);
    }

    /** Substitutions have the signatures of what they replace. */
    @Test
    void packagesSayWhatMayBeNull() {
        classes().that().doNotHaveSimpleName("package-info")
                .and().resideOutsideOfPackages("io.docgen.gateway", ROOT + "support.quarkus.substitution")
                .should(new ArchCondition<>("be in a package that is @NullMarked") {

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(type, type.getPackageName()));
                        }
                    }
                }).check(GATEWAY);
    }

    /** A constant becomes part of the native executable, whose build rejects Vert.x buffers in it. */
    @Test
    void noBufferIsAConstant() {
        noFields().that().areStatic().should().haveRawType(Buffer.class).check(GATEWAY);
    }

    /** Over TLS a buffer of Vert.x is a slice that cannot grow: bytes are collected in ReceivedBytes. */
    @Test
    void nobodyAppendsToABuffer() {
        noClasses().should().callMethodWhere(DescribedPredicate.describe("it appends to a buffer",
                call -> call.getTargetOwner().isAssignableTo(Buffer.class)
                        && call.getTarget().getName().matches("(append|set).*")))
                .check(GATEWAY);
    }

    /** Caffeine chooses its classes by name, and native executables have only those for the other expiry. */
    @Test
    void cachesExpireAfterWrite() {
        noClasses().should().callMethod(Caffeine.class, "expireAfterAccess", Duration.class).check(GATEWAY);
    }

    private void knowsOnly(String room, Set<String> others) {
        noClasses().that().resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("are of a room that " + room + " may not use",
                        type -> (type.getPackageName() + ".").startsWith(ROOT)
                                && Stream.concat(Stream.of(room), others.stream())
                                        .noneMatch(own -> (type.getPackageName() + ".").startsWith(ROOT + own + "."))))
                .check(GATEWAY);
    }

    /** Native executables interpret the generated {@code equals} of a record, which took 13 % of their time. */
    @Test
    void recordsThatAreKeysWriteOutTheirEquals() {
        fields().should(new ArchCondition<>("not have a key that is a record with a generated equals") {

            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.getRawType().isAssignableTo(Map.class)
                        && field.getType() instanceof JavaParameterizedType type) {
                    JavaClass key = type.getActualTypeArguments().get(0).toErasure();
                    boolean generated = key.isRecord()
                            && key.getMethod("equals", Object.class).getAccessesFromSelf().isEmpty();
                    events.add(new SimpleConditionEvent(field, !generated, field.getFullName()));
                }
            }
        }).check(GATEWAY);
    }
}
