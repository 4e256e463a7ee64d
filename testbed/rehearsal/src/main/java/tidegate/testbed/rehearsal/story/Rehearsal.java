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
import tidegate.testbed.rehearsal.site.ImageRecipes;
import tidegate.testbed.rehearsal.site.Tasks;
import tidegate.testbed.rehearsal.template.SamTemplate;
import tidegate.testbed.rehearsal.visitors.Visitors;

/** Everything that a story plays on, set up and taken down together. */
public final class Rehearsal implements AutoCloseable {
  final LocalInfrastructure infrastructure;
  final StandInAws aws;
  final ProvisionedSite awsSite;
  final SamTemplate template;
  final LambdaService lambda;
  final SkippedSchedules schedules;
  final ImageRecipes imageRecipes = new ImageRecipes();
  final Visitors visitors;
  final TimedJournal journal;
  private final LoopbackServer server;
  private final Deque<Runnable> closing = new ArrayDeque<>();

  private Rehearsal(RehearsalOptions options, LocalInfrastructure infrastructure, Instant start) {
    this.infrastructure = infrastructure;
    closing.push(infrastructure::close);
    var balancer = infrastructure.balancer;
    var deployed = infrastructure.deployed;
    template =
        SamTemplate.read(options.template(), RehearsalNames.stack(deployed, options.language()));
    deployed.requireFits(template);
    var flags = new ArrayList<>(infrastructure.certificates.jvmFlags());
    lambda =
        new LambdaService(
            RehearsalNames.ACCOUNT, new SandboxSettings(options.work().resolve("lambda"), flags));
    closing.push(lambda::close);
    schedules = new SkippedSchedules(lambda);
    imageRecipes.put(SiteSpec.FIRST_IMAGE, ImageRecipe.healthy());
    var tasks =
        new Tasks(
            infrastructure.site, imageRecipes, infrastructure.container, infrastructure.inFlight);
    closing.push(tasks::close);
    aws =
        StandInAws.builder(new VirtualClock(start), tasks, schedules)
            .region(RehearsalNames.ACCOUNT.region())
            .account(RehearsalNames.ACCOUNT.id())
            .build();
    journal = new TimedJournal(aws);
    closing.push(journal::close);
    awsSite = ProvisionedSite.build(aws, deployed.spec(), deployed.form());
    aws.sns().addTopic(RehearsalNames.TOPIC);
    server = serve(aws, options.endpointPort());
    closing.push(server::close);
    deploy(options);
    balancer.production().forwardTo(() -> addresses(awsSite.productionListener()));
    balancer.test().forwardTo(() -> addresses(awsSite.testListener()));
    visitors =
        new Visitors(
            infrastructure.certificates, RehearsalNames.HOST, balancer.production().port());
    closing.push(visitors::close);
  }

  /**
   * Sets a stage up; nothing has happened on it yet.
   *
   * @param start the stand-in's time
   */
  public static Rehearsal start(RehearsalOptions options, Instant start) {
    var infrastructure = LocalInfrastructure.start(options);
    try {
      return new Rehearsal(options, infrastructure, start);
    } catch (RuntimeException e) {
      infrastructure.close();
      throw e;
    }
  }

  private void deploy(RehearsalOptions options) {
    var balancer = infrastructure.balancer;
    var variables =
        RehearsalNames.localVariables(
            endpoint().toString(),
            balancer.production().port(),
            balancer.test().port(),
            infrastructure.database.port(),
            infrastructure.certificates.pem().authority().toAbsolutePath());
    new TemplateDeployment(aws, lambda, options.code(), variables).deploy(template);
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

  public TimedJournal journal() {
    return journal;
  }

  /** What each function used so far, by its name. */
  public Map<String, FunctionUse> uses() {
    return lambda.uses();
  }

  public SamTemplate template() {
    return template;
  }

  public String siteDescription() {
    return infrastructure.site.description();
  }

  /** Loopback port on which the site answers. */
  public int productionPort() {
    return infrastructure.balancer.production().port();
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
