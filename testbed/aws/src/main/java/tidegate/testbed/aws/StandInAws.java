package tidegate.testbed.aws;

import java.io.IOException;
import java.util.List;
import tidegate.testbed.aws.account.AccountContext;
import tidegate.testbed.aws.account.AccountJournal;
import tidegate.testbed.aws.account.Faults;
import tidegate.testbed.aws.account.Ids;
import tidegate.testbed.aws.account.Pace;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.cloudwatch.CloudWatch;
import tidegate.testbed.aws.codedeploy.CodeDeploy;
import tidegate.testbed.aws.codedeploy.CodeDeployApi;
import tidegate.testbed.aws.codedeploy.CodeDeployWire;
import tidegate.testbed.aws.ecr.Ecr;
import tidegate.testbed.aws.ecr.EcrApi;
import tidegate.testbed.aws.ecr.LayerDownloads;
import tidegate.testbed.aws.ecs.Ecs;
import tidegate.testbed.aws.ecs.EcsApi;
import tidegate.testbed.aws.elb.Elb;
import tidegate.testbed.aws.elb.ElbApi;
import tidegate.testbed.aws.events.EventBus;
import tidegate.testbed.aws.events.EventsApi;
import tidegate.testbed.aws.events.Schedules;
import tidegate.testbed.aws.iam.Iam;
import tidegate.testbed.aws.lambda.Lambda;
import tidegate.testbed.aws.lambda.LambdaApi;
import tidegate.testbed.aws.quotas.ServiceQuotas;
import tidegate.testbed.aws.rds.Rds;
import tidegate.testbed.aws.scaling.AutoScaling;
import tidegate.testbed.aws.scaling.ScalingApi;
import tidegate.testbed.aws.sns.Sns;
import tidegate.testbed.aws.sts.Sts;
import tidegate.testbed.aws.wire.CallLog;
import tidegate.testbed.aws.wire.Gateway;
import tidegate.testbed.aws.wire.LoopbackServer;
import tidegate.testbed.aws.wire.WireRequest;
import tidegate.testbed.aws.wire.WireResponse;

/**
 * An AWS account in this JVM. It answers the real wire protocols, in memory or over HTTP, and moves
 * only when its {@link #clock} is advanced. All methods are safe from any thread; the clock has one
 * driver.
 */
public final class StandInAws {
  private final AccountContext world;
  private final ServiceQuotas quotas;
  private final Lambda lambda;
  private final EventBus bus;
  private final Schedules schedules;
  private final Ecs ecs;
  private final Elb elb;
  private final AutoScaling scaling;
  private final Ecr ecr;
  private final CloudWatch cloudWatch;
  private final CodeDeploy codeDeploy;
  private final Rds rds;
  private final Sns sns;
  private final Iam iam;
  private final Gateway gateway;

  private StandInAws(AccountContext world, TaskRunner tasks, FunctionRunner functions) {
    this.world = world;
    quotas = new ServiceQuotas(world);
    lambda = new Lambda(world, functions);
    bus = new EventBus(world, lambda);
    schedules = new Schedules(world, lambda);
    ecr = new Ecr(world, bus);
    var layers = new LayerDownloads(world, ecr);
    ecs = new Ecs(world, tasks, ecr::resolve, quotas::fargateVcpus);
    elb = new Elb(world, ecs);
    scaling = new AutoScaling(world, ecs);
    cloudWatch = new CloudWatch(world);
    codeDeploy = new CodeDeploy(world, ecs, elb, bus, lambda, cloudWatch);
    rds = new Rds(world);
    sns = new Sns(world);
    iam = new Iam(world, codeDeploy::groupOf, codeDeploy::configurationOf);
    gateway =
        new Gateway(
            world,
            iam,
            layers,
            List.of(
                new EcsApi(ecs),
                new CodeDeployApi(codeDeploy, new CodeDeployWire(world, elb)),
                new ScalingApi(world, scaling),
                new EcrApi(world, ecr, layers),
                new ElbApi(elb),
                cloudWatch,
                rds,
                quotas,
                sns,
                new EventsApi(bus),
                new LambdaApi(world, lambda),
                new Sts(world)));
  }

  /**
   * How an account is made. Defaults: ap-northeast-2, account 123456789012, seed 1, no faults, and
   * times like Fargate's.
   */
  public static final class Builder {
    private final VirtualClock clock;
    private final TaskRunner tasks;
    private final FunctionRunner functions;
    private String region = "ap-northeast-2";
    private String account = "123456789012";
    private long seed = 1;
    private Faults faults = Faults.none();
    private Pace pace = Pace.likeFargate();

    private Builder(VirtualClock clock, TaskRunner tasks, FunctionRunner functions) {
      this.clock = clock;
      this.tasks = tasks;
      this.functions = functions;
    }

    public Builder region(String name) {
      region = name;
      return this;
    }

    public Builder account(String number) {
      account = number;
      return this;
    }

    public Builder seed(long value) {
      seed = value;
      return this;
    }

    public Builder faults(Faults policy) {
      faults = policy;
      return this;
    }

    public Builder pace(Pace value) {
      pace = value;
      return this;
    }

    public StandInAws build() {
      var world = new AccountContext(clock, new Ids(seed), faults, pace, region, account);
      return new StandInAws(world, tasks, functions);
    }
  }

  public static Builder builder(VirtualClock clock, TaskRunner tasks, FunctionRunner functions) {
    return new Builder(clock, tasks, functions);
  }

  /** Answers one request, as HTTP would carry it. */
  public WireResponse answer(WireRequest request) {
    return gateway.answer(request);
  }

  /**
   * Answers on a loopback port until closed.
   *
   * @param port 0 for any free one
   */
  public LoopbackServer serve(int port) throws IOException {
    return new LoopbackServer(gateway, port);
  }

  public VirtualClock clock() {
    return world.clock();
  }

  public AccountJournal journal() {
    return world.journal();
  }

  public CallLog calls() {
    return gateway.calls();
  }

  public String region() {
    return world.region();
  }

  public String account() {
    return world.account();
  }

  public String arn(String service, String resource) {
    return world.arn(service, resource);
  }

  /** An identifier in AWS's form from the seed. */
  public String newId() {
    return world.ids().uuid();
  }

  public Lambda lambda() {
    return lambda;
  }

  public EventBus bus() {
    return bus;
  }

  public Schedules schedules() {
    return schedules;
  }

  public Ecs ecs() {
    return ecs;
  }

  public Elb elb() {
    return elb;
  }

  public AutoScaling scaling() {
    return scaling;
  }

  public Ecr ecr() {
    return ecr;
  }

  public CloudWatch cloudWatch() {
    return cloudWatch;
  }

  public CodeDeploy codeDeploy() {
    return codeDeploy;
  }

  public Rds rds() {
    return rds;
  }

  public ServiceQuotas quotas() {
    return quotas;
  }

  public Sns sns() {
    return sns;
  }

  public Iam iam() {
    return iam;
  }
}
