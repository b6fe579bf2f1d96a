package io.docgen.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.Test;

/** Who may know whom: data goes down once and comes back once. */
class HouseTest {

    private static final String ROOT = "io.docgen.gateway.";
    private static final String[] FEATURES = {ROOT + "job..", ROOT + "batch..", ROOT + "file..", ROOT + "template..",
            ROOT + "user..", ROOT + "live..", ROOT + "graphiql.."};

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.docgen.gateway");

    @Test
    void whatIsBelowKnowsNoFeature() {
        noClasses().that().resideInAnyPackage(ROOT + "box..", ROOT + "guard..", ROOT + "sandbox..", ROOT + "paging..",
                ROOT + "graphql..")
                .should().dependOnClassesThat().resideInAnyPackage(FEATURES).check(HOUSE);
    }

    /** But for what a number among the settings may be. */
    @Test
    void theSandboxKnowsNothingOfTheGateway() {
        knowsOnly("sandbox", "sandbox", "config");
    }

    @Test
    void whatASettingMayBeKnowsNothingOfTheGateway() {
        knowsOnly("config", "config");
    }

    @Test
    void nobodyKnowsTheStart() {
        noClasses().that().resideOutsideOfPackage(ROOT + "startup..")
                .should().dependOnClassesThat().resideInAPackage(ROOT + "startup..").check(HOUSE);
    }

    @Test
    void nobodyKnowsWhatIsDoneToLibrariesInTheExecutable() {
        noClasses().that().resideOutsideOfPackage(ROOT + "executable..")
                .should().dependOnClassesThat().resideInAPackage(ROOT + "executable..").check(HOUSE);
        knowsOnly("executable", "executable");
    }

    @Test
    void graphqlIsTheGroundFloor() {
        noClasses().that().resideInAPackage(ROOT + "graphql..")
                .should().dependOnClassesThat().resideInAnyPackage(ROOT + "box..", ROOT + "guard..", ROOT + "sandbox..",
                        ROOT + "paging..")
                .check(HOUSE);
    }

    @Test
    void boxKnowsNoDoorAndNoConnections() {
        noClasses().that().resideInAPackage(ROOT + "box..")
                .should().dependOnClassesThat().resideInAnyPackage(ROOT + "guard..", ROOT + "paging..").check(HOUSE);
    }

    /** Beans and clients, over what is read how, over calls, over who calls, over what can go wrong. */
    @Test
    void boxIsBuiltInLayers() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("resources").definedBy(ROOT + "box")
                .layer("read").definedBy(ROOT + "box.read")
                .layer("call").definedBy(ROOT + "box.call")
                .layer("caller").definedBy(ROOT + "box.caller")
                .layer("exchange").definedBy(ROOT + "box.exchange")
                .layer("failure").definedBy(ROOT + "box.failure")
                .layer("config").definedBy(ROOT + "box.config")
                .whereLayer("resources").mayNotBeAccessedByAnyLayer()
                .whereLayer("read").mayOnlyBeAccessedByLayers("resources")
                .whereLayer("call").mayOnlyBeAccessedByLayers("read")
                .whereLayer("caller").mayOnlyBeAccessedByLayers("resources", "read", "call")
                .whereLayer("exchange").mayOnlyBeAccessedByLayers("resources", "caller")
                .whereLayer("config").mayOnlyBeAccessedByLayers("resources", "read", "call", "caller")
                .check(HOUSE);
    }

    @Test
    void nobodyCallsBoxPastItsBeans() {
        classes().that().areAnnotatedWith(RegisterRestClient.class).should().bePackagePrivate()
                .andShould().resideInAPackage(ROOT + "box..").check(HOUSE);
    }

    @Test
    void onlyFeaturesHaveGraphqlFields() {
        classes().that().areAnnotatedWith(GraphQLApi.class).should().resideInAnyPackage(FEATURES)
                .andShould().haveSimpleNameEndingWith("Api").check(HOUSE);
    }

    @Test
    void noFieldBlocksOrIsMovedToAWorkerThread() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(GraphQLApi.class).and().arePublic()
                .should().haveRawReturnType(Uni.class).check(HOUSE);
    }

    /** A constant would be part of the native executable, whose build refuses Vert.x' buffers in it. */
    @Test
    void noBufferIsAConstant() {
        noFields().that().areStatic().should().haveRawType(Buffer.class).check(HOUSE);
    }

    private static void knowsOnly(String floor, String... known) {
        noClasses().that().resideInAPackage(ROOT + floor + "..")
                .should().dependOnClassesThat(DescribedPredicate.describe("are of the rest of the gateway", type ->
                        (type.getPackageName() + ".").startsWith(ROOT)
                                && Arrays.stream(known).noneMatch(own -> type.getPackageName().startsWith(ROOT + own))))
                .check(HOUSE);
    }
}
