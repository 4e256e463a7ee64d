package tidegate.testbed.chaos.simulation;

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
import tidegate.testbed.aws.ProvisionedSite;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.account.Pace;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.sdk.InMemoryHttpClient;
import tidegate.testbed.chaos.time.Fibers;
import tidegate.testbed.chaos.time.VirtualTimers;
import tidegate.testbed.chaos.truth.GroundTruth;
import tidegate.testbed.chaos.truth.SimulatedTasks;
import tidegate.testbed.chaos.truth.TrafficView;
import tidegate.testbed.chaos.truth.TruthfulProbe;
import tidegate.testbed.rehearsal.template.TemplateFunction;
import tidegate.testbed.rehearsal.template.Triggers;

/** A site and the application beside it, in an AWS of their own, on which a month is played. */
public final class Simulation {
  private final VirtualClock clock;
  private final Fibers fibers;
  private final VirtualTimers timers;
  private final IdleTicks idleTicks;
  private final SimulatedLambda lambda;
  private final MonthFaults faults;
  private final StandInAws aws;
  private final ProvisionedSite site;
  private final GroundTruth truth = new GroundTruth();
  private final TrafficView traffic;
  private final SamApplication application;

  /**
   * How a month is set.
   *
   * @param full whether every tick is played
   * @param moments around which ticks are never jumped over
   * @param world what the site has that differs from the usual
   */
  public record Setting(
      long seed,
      Instant start,
      Instant faultsUntil,
      MonthFaults.Odds odds,
      ProbeBehavior probe,
      String calendar,
      Duration terminationWait,
      int fargateVcpus,
      boolean full,
      Collection<Instant> moments,
      AdoptedWorld world) {}

  public Simulation(SamApplication application, Setting setting, FunctionMutation mutation) {
    this.application = application;
    clock = new VirtualClock(setting.start());
    fibers = new Fibers(clock);
    timers = new VirtualTimers(clock, fibers);
    idleTicks = new IdleTicks(setting.full(), setting.start(), setting.moments());
    lambda = new SimulatedLambda(fibers);
    faults =
        new MonthFaults(
            clock,
            new Random(setting.seed() ^ 0x5eed),
            setting.odds(),
            setting.faultsUntil(),
            idleTicks);
    aws =
        StandInAws.builder(clock, new SimulatedTasks(truth), lambda)
            .region(SamApplication.REGION)
            .account(SamApplication.ACCOUNT)
            .seed(setting.seed())
            .faults(faults)
            .pace(Pace.likeFargate().withHealthCheck(Duration.ZERO))
            .build();
    site =
        ProvisionedSite.build(
            aws,
            SamApplication.SITE
                .withTerminationWait(setting.terminationWait())
                .withFargateVcpus(setting.fargateVcpus()));
    setting.world().apply(aws, site);
    aws.sns().addTopic(SamApplication.TOPIC);
    traffic = new TrafficView(aws, site);
    lambda.probe(
        new SimulatedProbe(
            new TruthfulProbe(truth, traffic, new Random(setting.seed() ^ 0x0bac1e)),
            setting.probe(),
            fibers,
            clock,
            new Random(setting.seed() ^ 0x9306e)));
    deploy(setting, mutation);
    aws.journal().onEntry(idleTicks::happened);
    faults.begin();
  }

  private void deploy(Setting setting, FunctionMutation mutation) {
    for (TemplateFunction function : application.functions()) {
      aws.lambda().add(function.name(), function.retries());
      aws.iam().assume(function.name(), function.role());
    }
    for (TemplateFunction function : application.functions()) {
      if (!SamApplication.isProbe(function)) {
        LambdaRuntime runtime = runtime(function, setting, mutation);
        lambda.add(
            function.name(), () -> SamApplication.handler(function, runtime), function.timeout());
      }
      Triggers.add(aws, function);
    }
  }

  private LambdaRuntime runtime(
      TemplateFunction function, Setting setting, FunctionMutation mutation) {
    String id = function.logicalId();
    return new LambdaRuntime(
        mutation.variables(id, SamApplication.variables(function, setting.calendar())),
        new SimulatedNetwork(
            function.name(),
            line -> mutation.line(id, line, aws),
            new InMemoryHttpClient(aws),
            fibers,
            timers,
            new Random(setting.seed() ^ id.hashCode())),
        clock,
        fibers,
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Has a person invoke a function, who waits for it and tries nothing again. */
  public void invoke(String logicalId, JsonElement payload) {
    lambda.start(application.name(logicalId), payload, clock, _ -> {});
  }

  /** Something changed that no journal has; ticks are played again. */
  public void stir() {
    idleTicks.stir(clock.instant());
  }

  public VirtualClock clock() {
    return clock;
  }

  public StandInAws aws() {
    return aws;
  }

  public ProvisionedSite site() {
    return site;
  }

  public GroundTruth truth() {
    return truth;
  }

  public TrafficView traffic() {
    return traffic;
  }

  public MonthFaults faults() {
    return faults;
  }

  public SamApplication application() {
    return application;
  }

  /** Names of the functions, by logical id. */
  public List<String> functionNames() {
    return application.functions().stream().map(TemplateFunction::name).toList();
  }
}
