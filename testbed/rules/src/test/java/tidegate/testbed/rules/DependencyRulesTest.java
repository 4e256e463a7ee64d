package tidegate.testbed.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DependencyRulesTest {

  static final java.util.List<String> FUNCTIONS = Rooms.FUNCTIONS;

  private JavaClasses product =
      new com.tngtech.archunit.core.importer.ClassFileImporter().importPackages("none");

  @BeforeAll
  void read() {
    product = Rooms.classes();
    assertThat(product.size()).as("classes read").isGreaterThan(100);
  }

  @Test
  void coreKnowsNothingOfAws() {
    hold(
        classes()
            .that()
            .resideInAPackage("tidegate.core..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "tidegate.core..", "java..", "com.google.gson..", "org.jspecify..")));
  }

  @Test
  void cloudKnowsCoreAndTheSdk() {
    hold(
        classes()
            .that()
            .resideInAPackage("tidegate.cloud..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "tidegate.cloud..",
                    "tidegate.core..",
                    "java..",
                    "com.google.gson..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "software.amazon.awssdk..")));
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void noFunctionKnowsAnother(String function) {
    String[] others =
        FUNCTIONS.stream()
            .filter(other -> !other.equals(function))
            .map(other -> "tidegate." + other + "..")
            .toArray(String[]::new);
    hold(
        noClasses()
            .that()
            .resideInAPackage("tidegate." + function + "..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(others)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "cloud", "peaks", "rollout", "gate", "verify", "probe"})
  void roomsKnowEachOtherInOneDirectionOnly(String module) {
    hold(slices().matching("tidegate." + module + ".(*)..").should().beFreeOfCycles());
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void whatObservesDecidesNothingAndWhatDecidesDoesNothing(String function) {
    String rooms = "tidegate." + function;
    hold(
        noClasses()
            .that()
            .resideInAPackage(rooms + ".observe..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(rooms + ".decide..", rooms + ".act..", rooms + ".tell..")));
    hold(
        noClasses()
            .that()
            .resideInAPackage(rooms + ".decide..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(rooms + ".act..", rooms + ".tell..")));
  }

  @Test
  void probeHoldsNoKeys() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("tidegate.probe..")
            .should()
            .dependOnClassesThat(resideInAPackage("tidegate.cloud..")));
    hold(
        noClasses()
            .that()
            .resideInAPackage("tidegate.probe..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("software.amazon.awssdk.services..")
                    .and(
                        com.tngtech.archunit.base.DescribedPredicate.not(
                            resideInAPackage("software.amazon.awssdk.services.rds..")))));
  }

  @Test
  void nothingOutsideTestsKnowsTheTestbed() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("tidegate..")
            .should()
            .dependOnClassesThat(resideInAPackage("tidegate.testbed..")));
  }

  @Test
  void nothingButTheBordersReadsTheClock() {
    for (Class<?> time :
        new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
      hold(noClasses().should().callMethod(time, "now"));
    }
    hold(noClasses().should().callMethod(System.class, "currentTimeMillis"));
    hold(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Handler")
            .and()
            // The probe's composition root, which the zoo uses, too.
            .doNotHaveFullyQualifiedName("tidegate.probe.Wiring")
            .and()
            .resideOutsideOfPackage("tidegate.core.log..")
            .should()
            .callMethod(InstantSource.class, "system"));
  }

  @Test
  void noStaticHasState() {
    hold(
        fields()
            .that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("tidegate..")
            .should()
            .beFinal());
  }

  private void hold(ArchRule rule) {
    rule.allowEmptyShould(true).check(product);
  }
}
