package io.esimswitchboard.orchestrator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The package rules of the module, held here so that nobody has to remember them.
final class ArchitectureTest {

    private static final String[] LEAVES = {"..mysql..", "..http..", "..kafka.."};
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.esimswitchboard.orchestrator");

    @Test
    void technologyIsTheLeaf() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(LEAVES)
                .and()
                .resideOutsideOfPackage("..order.work..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.esimswitchboard.orchestrator..mysql..",
                        "io.esimswitchboard.orchestrator..http..",
                        "io.esimswitchboard.orchestrator..kafka.."));
    }

    @Test
    void onlyTheMySqlLeavesSpeakSql() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..mysql..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.data.jdbc..", "io.micronaut.data.repository.."));
    }

    @Test
    void onlyTheHttpLeavesServeHttp() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.http.."));
    }

    @Test
    void noProviderIsCompiledAgainst() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.esimswitchboard.provider.hubby..", "io.esimswitchboard.provider.appid.."));
    }

    @Test
    void theClockIsHandedIn() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.esimswitchboard.orchestrator.PlatformBeans")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC"));
    }

    @Test
    void idsAreHandedIn() {
        check(noClasses().should().callMethod(UUID.class, "randomUUID"));
    }

    @Test
    void idsAndSealingDependOnNoFeature() {
        check(classes()
                .that()
                .resideInAnyPackage("..orchestrator.id..", "..orchestrator.secret..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(
                        "..orchestrator.order..",
                        "..orchestrator.catalogue..",
                        "..orchestrator.routing..",
                        "..orchestrator.tenant..",
                        "..orchestrator.esim.."));
    }

    /// Leaves may reach across: one feature's table may serve another's port.
    @Test
    void featuresMakeNoCircle() {
        slices().matching("io.esimswitchboard.orchestrator.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES.that(resideOutsideOfPackages(LEAVES)));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
