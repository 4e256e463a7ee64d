package tidegate.testbed.rehearsal.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tidegate.testbed.aws.ProvisionedSite;
import tidegate.testbed.aws.SiteSpec;
import tidegate.testbed.aws.StandInAws;
import tidegate.testbed.aws.clock.VirtualClock;
import tidegate.testbed.aws.elb.Elb.Backend;
import tidegate.testbed.aws.wire.LoopbackServer;
import tidegate.testbed.rehearsal.lambda.FunctionUse;
import tidegate.testbed.rehearsal.lambda.LambdaService;
import tidegate.testbed.rehearsal.lambda.SandboxSettings;
import tidegate.testbed.rehearsal.site.ImageRecipe;
import tidegate.testbed.rehearsal.site.Images;
import tidegate.testbed.rehearsal.site.Tasks;
import tidegate.testbed.rehearsal.template.SamTemplate;
import tidegate.testbed.rehearsal.visitors.Visitors;

/** Everything that a story plays on, set up and taken down together. */
public final class Stage implements AutoCloseable {
  final Grounds grounds;
  final StandInAws aws;
  final ProvisionedSite awsSite;
  final SamTemplate template;
  final LambdaService lambda;
  final IdleHours hours;
  final Images images = new Images();
  final Visitors visitors;
  final Chronicle chronicle;
  private final LoopbackServer server;
  private final Deque<Runnable> closing = new ArrayDeque<>();

  private Stage(Plan plan, Grounds grounds, Instant start) {
    this.grounds = grounds;
    closing.push(grounds::close);
    var balancer = grounds.balancer;
    var blueprint = grounds.blueprint;
    template = SamTemplate.read(plan.template(), Names.stack(blueprint));
    blueprint.requireFits(template);
    var flags = new ArrayList<>(grounds.certificates.jvmFlags());
    lambda =
        new LambdaService(Names.ACCOUNT, new SandboxSettings(plan.work().resolve("lambda"), flags));
    closing.push(lambda::close);
    hours = new IdleHours(lambda);
    images.put(SiteSpec.FIRST_IMAGE, ImageRecipe.healthy());
    var tasks = new Tasks(grounds.site, images, grounds.container, grounds.inFlight);
    closing.push(tasks::close);
    aws =
        StandInAws.builder(new VirtualClock(start), tasks, hours)
            .region(Names.ACCOUNT.region())
            .account(Names.ACCOUNT.id())
            .build();
    chronicle = new Chronicle(aws);
    closing.push(chronicle::close);
    awsSite = ProvisionedSite.build(aws, blueprint.spec(), blueprint.form());
    aws.sns().addTopic(Names.TOPIC);
    server = serve(aws, plan.endpointPort());
    closing.push(server::close);
    deploy(plan);
    balancer.production().forwardTo(() -> addresses(awsSite.productionListener()));
    balancer.test().forwardTo(() -> addresses(awsSite.testListener()));
    visitors = new Visitors(grounds.certificates, Names.HOST, balancer.production().port());
    closing.push(visitors::close);
  }

  /**
   * Sets a stage up; nothing has happened on it yet.
   *
   * @param start the stand-in's time
   */
  public static Stage set(Plan plan, Instant start) {
    var grounds = Grounds.lay(plan);
    try {
      return new Stage(plan, grounds, start);
    } catch (RuntimeException e) {
      grounds.close();
      throw e;
    }
  }

  private void deploy(Plan plan) {
    var balancer = grounds.balancer;
    var variables =
        Names.localVariables(
            endpoint().toString(),
            balancer.production().port(),
            balancer.test().port(),
            grounds.database.port(),
            grounds.certificates.pem().authority().toAbsolutePath());
    new Deploying(aws, lambda, plan.code(), variables).deploy(template);
  }

  private static LoopbackServer serve(StandInAws aws, int port) {
    try {
      return aws.serve(port);
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for the stand-in AWS: " + port, e);
    }
  }

  private List<String> addresses(String listener) {
    return aws.elb().backends(listener).stream().map(Backend::address).toList();
  }

  /** Who comes to the site. */
  public Visitors visitors() {
    return visitors;
  }

  public StandInAws aws() {
    return aws;
  }

  public Chronicle chronicle() {
    return chronicle;
  }

  /** What each function used so far, by its name. */
  public Map<String, FunctionUse> uses() {
    return lambda.uses();
  }

  public SamTemplate template() {
    return template;
  }

  public String siteDescription() {
    return grounds.site.description();
  }

  /** Loopback port on which the site answers. */
  public int productionPort() {
    return grounds.balancer.production().port();
  }

  /** Lets the stand-in's time pass up to a moment. */
  public void passTo(Instant moment) {
    aws.clock().advanceTo(moment);
  }

  /** Where the stand-in AWS answers. */
  public URI endpoint() {
    return server.uri();
  }

  @Override
  public synchronized void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }
}
