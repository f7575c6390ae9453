package io.esimswitchboard.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.esimswitchboard.ingest");

    @Test
    void packagesFormNoCycle() {
        slices().matching("io.esimswitchboard.ingest.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void noProviderAndNotTheOrchestrator() {
        classes()
                .that()
                .resideInAPackage("io.esimswitchboard.ingest..")
                .should()
                .onlyAccessClassesThat()
                .resideOutsideOfPackages(
                        "io.esimswitchboard.orchestrator..",
                        "io.esimswitchboard.provider.hubby..",
                        "io.esimswitchboard.provider.appid..",
                        "io.esimswitchboard.quickstart..",
                        "io.esimswitchboard.simulators..")
                .check(CLASSES);
    }

    @Test
    void theIntakeKnowsNeitherHttpNorAServer() {
        noClasses()
                .that()
                .resideInAPackage("io.esimswitchboard.ingest.intake")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.http..", "org.apache.kafka..", "java.sql..", "..relay..")
                .check(CLASSES);
    }

    @Test
    void onlyTheLeavesKnowTheirTechnology() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..relay.kafka")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..relay.mysql")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "com.zaxxer..", "liquibase..")
                .check(CLASSES);
    }
}
