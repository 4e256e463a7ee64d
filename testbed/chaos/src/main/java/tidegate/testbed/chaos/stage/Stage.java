package tidegate.testbed.chaos.stage;

import com.google.gson.JsonElement;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import tidegate.cloud.LambdaRuntime;
import tidegate.testbed.aws.Site;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.sdk.InMemoryHttpClient;
import tidegate.testbed.aws.world.Pace;
import tidegate.testbed.chaos.time.Fibres;
import tidegate.testbed.chaos.time.VirtualTimers;
import tidegate.testbed.chaos.truth.Oracle;
import tidegate.testbed.chaos.truth.PlayedTasks;
import tidegate.testbed.chaos.truth.Street;
import tidegate.testbed.chaos.truth.Truth;
import tidegate.testbed.rehearsal.template.TemplateFunction;
import tidegate.testbed.rehearsal.template.Triggers;

/** A site and the application beside it, in an AWS of their own, on which a month is played. */
public final class Stage {
  private final VirtualClock clock;
  private final Fibres fibres;
  private final VirtualTimers timers;
  private final Idleness idleness;
  private final Sandboxes sandboxes;
  private final MonthFaults faults;
  private final StandInAws aws;
  private final Site site;
  private final Truth truth = new Truth();
  private final Street street;
  private final Application application;

  /**
   * How a month is set.
   *
   * @param full whether every tick is played
   * @param moments around which ticks are never jumped over
   */
  public record Setting(
      long seed,
      Instant start,
      Instant faultsUntil,
      MonthFaults.Odds odds,
      ProbeMood probe,
      String calendar,
      Duration terminationWait,
      int fargateVcpus,
      boolean full,
      Collection<Instant> moments) {}

  public Stage(Application application, Setting setting, Twist twist) {
    this.application = application;
    clock = new VirtualClock(setting.start());
    fibres = new Fibres(clock);
    timers = new VirtualTimers(clock, fibres);
    idleness = new Idleness(setting.full(), setting.moments());
    sandboxes = new Sandboxes(fibres);
    faults =
        new MonthFaults(
            clock,
            new Random(setting.seed() ^ 0x5eed),
            setting.odds(),
            setting.faultsUntil(),
            idleness);
    aws =
        StandInAws.builder(clock, new PlayedTasks(truth), sandboxes)
            .region(Application.REGION)
            .account(Application.ACCOUNT)
            .seed(setting.seed())
            .faults(faults)
            .pace(Pace.likeFargate().withHealthCheck(Duration.ZERO))
            .build();
    site =
        Site.build(
            aws,
            Application.SITE
                .withTerminationWait(setting.terminationWait())
                .withFargateVcpus(setting.fargateVcpus()));
    aws.sns().addTopic(Application.TOPIC);
    street = new Street(aws, site);
    sandboxes.probe(
        new PlayedProbe(
            new Oracle(truth, street, new Random(setting.seed() ^ 0x0bac1e)),
            setting.probe(),
            fibres,
            clock,
            new Random(setting.seed() ^ 0x9306e)));
    deploy(setting, twist);
    aws.journal().onEntry(idleness::happened);
    faults.begin();
  }

  private void deploy(Setting setting, Twist twist) {
    for (TemplateFunction function : application.functions()) {
      aws.lambda().add(function.name(), function.retries());
      aws.iam().assume(function.name(), function.role());
    }
    for (TemplateFunction function : application.functions()) {
      if (!Application.isProbe(function)) {
        LambdaRuntime runtime = runtime(function, setting, twist);
        sandboxes.add(
            function.name(), () -> Application.handler(function, runtime), function.timeout());
      }
      Triggers.add(aws, function);
    }
  }

  private LambdaRuntime runtime(TemplateFunction function, Setting setting, Twist twist) {
    String id = function.logicalId();
    return new LambdaRuntime(
        twist.variables(id, Application.variables(function, setting.calendar())),
        new PlayedNetwork(
            function.name(),
            line -> twist.line(id, line, aws),
            new InMemoryHttpClient(aws),
            fibres,
            timers,
            new Random(setting.seed() ^ id.hashCode())),
        clock,
        fibres,
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Has a person invoke a function, who waits for it and tries nothing again. */
  public void invoke(String logicalId, JsonElement payload) {
    sandboxes.start(application.name(logicalId), payload, clock, _ -> {});
  }

  /** Something changed that no journal has; ticks are played again. */
  public void stir() {
    idleness.stir(clock.instant());
  }

  public VirtualClock clock() {
    return clock;
  }

  public StandInAws aws() {
    return aws;
  }

  public Site site() {
    return site;
  }

  public Truth truth() {
    return truth;
  }

  public Street street() {
    return street;
  }

  public MonthFaults faults() {
    return faults;
  }

  public Application application() {
    return application;
  }

  /** Names of the functions, by logical id. */
  public List<String> functionNames() {
    return application.functions().stream().map(TemplateFunction::name).toList();
  }
}
