package tidegate.rollout.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ecr.model.EcrException;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.scaling.ScalingActivity;
import tidegate.core.deployment.Deployment.Status;
import tidegate.core.deployment.Intent;
import tidegate.rollout.FakeSite;
import tidegate.rollout.Specimens;
import tidegate.rollout.observe.Facts;
import tidegate.rollout.preflight.Policy.Content;
import tidegate.rollout.preflight.Policy.Scan;

class PreflightTest {

  private final FakeSite site = new FakeSite();

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            "target-groups",
            site ->
                site.taskSets =
                    List.of(Specimens.behind("arn:x:targetgroup/third/1", "wordpress", 80)),
            "third"),
        fault(
            "target-groups",
            site -> site.balancers.forwards = Map.of("test", List.of()),
            "listener prod"),
        fault(
            "target-groups",
            site ->
                site.balancers.forwards =
                    Map.of("prod", List.of(FakeSite.BLUE, "other"), "test", List.of()),
            "alone"),
        fault(
            "target-groups",
            site -> site.codeDeploy.productionListeners = List.of(),
            "no production listener"),
        fault(
            "target-groups",
            site -> site.balancers.forwards = Map.of("prod", List.of(), "test", List.of()),
            "leave what refuses others as it is"),
        fault(
            "target-groups",
            site -> {
              site.balancers.forwards = Map.of("prod", List.of(), "test", List.of());
              site.balancers.forwardsByRules = List.of(FakeSite.GREEN);
            },
            "where the listener forwards to green now"),
        fault(
            "target-groups",
            site -> {
              site.balancers.forwards = Map.of("prod", List.of(), "test", List.of());
              site.balancers.forwardsByRules = List.of(FakeSite.BLUE, FakeSite.GREEN);
            },
            "alone"),
        fault(
            "alarms",
            site -> site.missingAlarms = List.of("shop-p99"),
            "alarm shop-p99, which the deployment group watches, does not exist"),
        fault(
            "alarms",
            site -> {
              site.missingAlarms = List.of("shop-p99");
              site.redAlarms = List.of("site-5xx");
            },
            "shop-p99"),
        fault(
            "test-listener", site -> site.codeDeploy.testListeners = List.of(), "no test listener"),
        fault(
            "test-listener",
            site -> site.codeDeploy.testListeners = List.of("gone"),
            "[gone] does not exist"),
        fault(
            "auto-rollback",
            site -> site.codeDeploy.autoRollback = List.of(),
            "DEPLOYMENT_FAILURE"),
        fault(
            "auto-rollback",
            site -> site.codeDeploy.autoRollback = List.of("DEPLOYMENT_FAILURE"),
            "DEPLOYMENT_STOP_ON_ALARM"),
        fault("architecture", site -> site.ecr.architectures = List.of("ARM64"), "linux/amd64"),
        fault("architecture", site -> site.ecr.os = "windows", "windows"),
        fault("scan", site -> site.scan("COMPLETE", Map.of("CRITICAL", 2)), "2 CRITICAL"),
        fault(
            "port-mapping",
            site -> site.taskSets = List.of(Specimens.behind(FakeSite.BLUE, "web", 80)),
            "'web'"),
        fault(
            "port-mapping",
            site -> site.taskSets = List.of(Specimens.behind(FakeSite.BLUE, "wordpress", 8080)),
            "map container port 8080 of wordpress"),
        fault(
            "task-sets",
            site -> {
              site.deployed(
                  "release-2", FakeSite.NEW, Status.STOPPED, FakeSite.PUSHED.minusSeconds(9000));
              site.taskSets =
                  List.of(
                      Specimens.taskSet("PRIMARY", "", true),
                      Specimens.taskSet("ACTIVE", "d-0", true));
            },
            "delete-task-set"),
        fault(
            "repository",
            site -> site.runningImage = "111122223333.dkr.ecr.us-east-1.amazonaws.com/other:1",
            "no container of arn:td:7 runs an image of"),
        fault("network-mode", site -> site.networkMode = "", "bridge"),
        fault("size", site -> site.cpu = 1024, "2 vCPU"),
        fault("size", site -> site.memory = 4096, "4096 MiB"),
        fault("content", site -> site.mounts = Map.of(), "not on EFS"),
        fault("content", site -> site.fileSystem = "", "not on EFS"),
        fault(
            "content",
            site -> site.mounts = Map.of("/var/www/html", "content"),
            "would change nothing"),
        fault(
            "secrets",
            site ->
                site.environment =
                    Map.of("WORDPRESS_NONCE_SALT", "x", "WORDPRESS_DB_PASSWORD", "hunter2"),
            "WORDPRESS_DB_PASSWORD, WORDPRESS_NONCE_SALT"),
        fault("database", site -> site.databaseStatus = "storage-full", "storage-full"),
        fault("database", site -> site.retention = 0, "no restore point"));
  }

  static Stream<Arguments> waits() {
    return Stream.of(
        fault("alarms", site -> site.redAlarms = List.of("site-5xx"), "site-5xx is red"),
        fault(
            "steady",
            site -> site.taskSets = List.of(Specimens.taskSet("PRIMARY", "", false)),
            "1 of 2 tasks run"),
        fault(
            "task-sets",
            site ->
                site.taskSets =
                    List.of(
                        Specimens.taskSet("PRIMARY", "", true),
                        Specimens.taskSet("DRAINING", "d-1", true)),
            "2 task sets"),
        fault(
            "scaling",
            site ->
                site.scaling.activities =
                    List.of(
                        new ScalingActivity(Instant.EPOCH, "Successful", "", ""),
                        new ScalingActivity(Instant.EPOCH, "Pending", "", "")),
            "scaling"),
        fault("scan", site -> site.scan("IN_PROGRESS", Map.of("MEDIUM", 3)), "still being scanned"),
        fault("database", site -> site.databaseStatus = "modifying", "modifying"));
  }

  private static Arguments fault(String check, Consumer<FakeSite> breaks, String says) {
    return arguments(check, breaks, says);
  }

  @Test
  void aHealthySitePassesEveryCheck() {
    assertThat(examine(Content.EFS, Scan.REQUIRED))
        .hasSize(19)
        .allSatisfy(row -> assertThat(row.result()).isEqualTo(Result.passed()));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("faults")
  void refusesWithOneSentenceAndOneFixInBothLanguages(
      String check, Consumer<FakeSite> breaks, String says) {
    breaks.accept(site);

    assertThat(failing())
        .singleElement()
        .satisfies(row -> assertThat(row.check()).isEqualTo(check))
        .extracting(Checked::result)
        .isInstanceOfSatisfying(
            Result.Faulty.class,
            fault -> {
              assertThat(fault.what().english() + fault.fix().english()).contains(says);
              assertThat(fault.fix().english()).isNotBlank().doesNotContain("{");
              assertThat(fault.what().korean()).containsPattern("[가-힣]").doesNotContain("{");
              assertThat(fault.fix().korean()).containsPattern("[가-힣]").doesNotContain("{");
            });
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("waits")
  void waitsForWhatPassesByItself(String check, Consumer<FakeSite> breaks, String says) {
    breaks.accept(site);

    assertThat(failing())
        .singleElement()
        .satisfies(row -> assertThat(row.check()).isEqualTo(check))
        .extracting(Checked::result)
        .isInstanceOfSatisfying(
            Result.Waits.class, wait -> assertThat(wait.why().english()).contains(says));
  }

  @Test
  void tellsOfAManualGoThatMayOutlastARollout() {
    site.codeDeploy.manualGo = Optional.of(Duration.ofHours(4));

    assertThat(result(examine(Content.EFS, Scan.OFF), "manual-go"))
        .isInstanceOfSatisfying(
            Result.Skipped.class,
            told -> assertThat(told.why().english()).contains("240 min", "120 min"));
  }

  @Test
  void tellsOfAShiftThatMayOutlastARolloutAndStopsNothing() {
    site.codeDeploy.shiftTime = Duration.ofHours(9);

    Checked row = failing().getFirst();

    assertThat(row.check()).isEqualTo("traffic-shift");
    assertThat(row.stops(Intent.RELEASE)).isFalse();
    assertThat(row.result())
        .isInstanceOfSatisfying(
            Result.Faulty.class,
            told -> assertThat(told.what().english()).contains("540 min", "120 min"));
  }

  @Test
  void aRuleMayLeadToPrimaryWhereTheDefaultActionRefusesStrangers() {
    site.balancers.forwards = Map.of("prod", List.of(), "test", List.of());
    site.balancers.forwardsByRules = List.of(FakeSite.BLUE, "arn:x:targetgroup/reports/9");

    assertThat(failing()).isEmpty();
  }

  @Test
  void aDefaultActionMayLeadToAnotherServiceWhereARuleLeadsToPrimary() {
    site.balancers.forwards =
        Map.of("prod", List.of("arn:x:targetgroup/landing/9"), "test", List.of());
    site.balancers.forwardsByRules = List.of(FakeSite.BLUE);

    assertThat(failing()).isEmpty();
  }

  @Test
  void rulesAreNotAskedForWhereTheDefaultActionLeadsToPrimary() {
    examine(Content.EFS, Scan.OFF);

    assertThat(site.calls.made()).doesNotContain("DescribeRules");
  }

  @Test
  void anAlarmThatIsGoneIsNoFaultWhereTheGroupGoesOnWithoutIt() {
    site.missingAlarms = List.of("shop-p99");
    site.codeDeploy.goesOnWithoutAlarms = true;

    assertThat(failing()).isEmpty();
  }

  @Test
  void aLimitOfTasteMayBeToldOnlyOrLeftAlone() {
    site.cpu = 512;
    site.environment = Map.of("WORDPRESS_DB_PASSWORD", "hunter2");

    List<Checked> rows = examine(Content.EFS, Scan.OFF, TaskLimits.parse("size=warn, secrets=off"));

    assertThat(rows)
        .filteredOn(row -> row.check().equals("size"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.complains()).isTrue();
          assertThat(row.stops(Intent.RELEASE)).isFalse();
        });
    assertThat(result(rows, "secrets")).isInstanceOf(Result.Skipped.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size", "size=maybe", "scan=off", "size=off,size=warn", "=warn"})
  void aLimitThatIsNoneIsAFaultOfTheSettings(String text) {
    assertThatThrownBy(() -> TaskLimits.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anImageThatRunsAndIsGoneIsToldAndStopsNothing() {
    site.ecr.images.removeLast();

    assertThat(failing())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.check()).isEqualTo("running-image");
          assertThat(row.stops(Intent.RELEASE)).isFalse();
        });
  }

  @Test
  void anImageThatRunsWithoutATagCanBePulled() {
    site.ecr.images.removeLast();
    site.untag(FakeSite.OLD);

    assertThat(failing()).isEmpty();
  }

  @Test
  void forWantOfAnAnswerARolloutWaitsAndSaysWhatCouldNotBeAsked() {
    var throttled =
        EcrException.builder()
            .statusCode(400)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("ThrottlingException")
                    .errorMessage("Rate exceeded")
                    .serviceName("Ecr")
                    .build())
            .build();
    var preflight = new Preflight(List.of(new Refusing(throttled)), TaskLimits.ALL_REFUSE);

    Checked row = preflight.examine(subject()).getFirst();

    assertThat(row.result())
        .isInstanceOfSatisfying(
            Result.Waits.class,
            wait ->
                assertThat(wait.why().english())
                    .isEqualTo(
                        "refusing could not be looked at: Ecr did not answer: Rate exceeded"));
    assertThat(row.stops(Intent.RELEASE)).isTrue();
    assertThat(row.stops(Intent.WAY_BACK)).isFalse();
  }

  @Test
  void neverShowsASecretsValue() {
    site.environment = Map.of("WORDPRESS_DB_PASSWORD", "hunter2");

    assertThat(failing().toString()).doesNotContain("hunter2");
  }

  @Test
  void aSecretsFileAndAnEmptySecretAreNoFault() {
    site.environment =
        Map.of("WORDPRESS_DB_PASSWORD_FILE", "/run/secret", "WORDPRESS_AUTH_KEY", "");

    assertThat(failing()).isEmpty();
  }

  @Test
  void bakedContentNeedsNoVolume() {
    site.mounts = Map.of();

    assertThat(examine(Content.BAKED, Scan.OFF))
        .noneMatch(row -> row.result() instanceof Result.Faulty);
  }

  @Test
  void aMissingScanIsAFaultOnlyWhereOneIsRequired() {
    site.scan("", Map.of("MEDIUM", 3));

    assertThat(result(examine(Content.EFS, Scan.IF_SCANNED), "scan"))
        .isInstanceOf(Result.Skipped.class);
    assertThat(result(examine(Content.EFS, Scan.REQUIRED), "scan"))
        .isInstanceOf(Result.Faulty.class);
    assertThat(result(examine(Content.EFS, Scan.OFF), "scan")).isInstanceOf(Result.Skipped.class);
  }

  @ParameterizedTest
  @CsvSource({
    "UNSUPPORTED_IMAGE,ECR cannot scan what this image is built on",
    "SCAN_ELIGIBILITY_EXPIRED,push it again",
    "FAILED,have ECR scan it again",
    "'',turn on scan on push"
  })
  void aScanThatIsRequiredAndNotThereNamesItsOwnRemedy(String status, String remedy) {
    site.scan(status, Map.of());

    assertThat(result(examine(Content.EFS, Scan.REQUIRED), "scan"))
        .isInstanceOfSatisfying(
            Result.Faulty.class, fault -> assertThat(fault.fix().english()).contains(remedy));
  }

  @Test
  void ofTwoVariantsOfOneArchitectureTheWorseScanCounts() {
    site.ecr.architectures = List.of("X86_64", "X86_64");
    var scans =
        new ArrayDeque<>(
            List.of(
                new tidegate.cloud.ecr.Scan("FAILED", Map.of()),
                new tidegate.cloud.ecr.Scan("COMPLETE", Map.of("CRITICAL", 2))));
    site.calls.before("DescribeImageScanFindings", () -> site.ecr.scan = scans.remove());

    assertThat(result(examine(Content.EFS, Scan.IF_SCANNED), "scan"))
        .isInstanceOf(Result.Faulty.class);
  }

  @Test
  void aContainerThatMigratesBeforeTheSiteNeedsNoVolume() {
    var migrates =
        new TaskDefinition.Container(
            "migrate", site.runningImage, List.of(), Map.of(), List.of(), Map.of());
    var serves =
        new TaskDefinition.Container(
            "wordpress", site.runningImage, List.of(80), Map.of(), List.of(), site.mounts);
    site.containers = Optional.of(List.of(migrates, serves));

    assertThat(failing()).isEmpty();
  }

  @Test
  void anArchitectureThatIsNotToldIsSkippedAndNotPassed() {
    site.ecr.architectures = List.of("");

    assertThat(result(examine(Content.EFS, Scan.OFF), "architecture"))
        .isInstanceOf(Result.Skipped.class);
  }

  @Test
  void namesTheRoleAndThePermissionThatAreMissing() {
    var denied =
        EcrException.builder()
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("AccessDeniedException")
                    .errorMessage(
                        "User: arn:aws:sts::1:assumed-role/tide-rollout/f is not authorized to"
                            + " perform: ecr:BatchGetImage on resource: arn:repo")
                    .build())
            .build();
    var preflight =
        new Preflight(List.of(new Refusing(denied), new NetworkModeCheck()), TaskLimits.ALL_REFUSE);

    List<Checked> rows = preflight.examine(subject());

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().result())
        .isInstanceOfSatisfying(
            Result.Faulty.class,
            fault ->
                assertThat(fault.fix().english())
                    .isEqualTo("add ecr:BatchGetImage to a policy of tide-rollout"));
  }

  private record Refusing(RuntimeException refusal) implements PreflightCheck {
    @Override
    public String id() {
      return "refusing";
    }

    @Override
    public Result examine(PreflightSubject subject) {
      throw refusal;
    }
  }

  private PreflightSubject subject() {
    var facts = new Facts(site.aws(), FakeSite.PUSHED, FakeSite.PUSHED);
    return new PreflightSubject(facts, facts.images().find(FakeSite.NEW).orElseThrow());
  }

  private List<Checked> examine(Content content, Scan scan) {
    return examine(content, scan, TaskLimits.ALL_REFUSE);
  }

  private List<Checked> examine(Content content, Scan scan, TaskLimits limits) {
    return new Preflight(new Policy(content, scan, limits, Duration.ofHours(2))).examine(subject());
  }

  private List<Checked> failing() {
    return examine(Content.EFS, Scan.IF_SCANNED).stream()
        .filter(
            row -> row.result() instanceof Result.Faulty || row.result() instanceof Result.Waits)
        .toList();
  }

  private static Result result(List<Checked> rows, String check) {
    return rows.stream()
        .filter(row -> row.check().equals(check))
        .findFirst()
        .orElseThrow()
        .result();
  }
}
