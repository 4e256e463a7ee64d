package tidegate.testbed.rehearsal.site;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tidegate.testbed.aws.TaskRunner;
import tidegate.testbed.wordpress.balancer.RequestsInFlight;

/** ECS tasks as what runs on this machine; a task ends when its last request is answered. */
public final class Tasks implements TaskRunner, AutoCloseable {
  private static final Duration DRAIN_LIMIT = Duration.ofSeconds(20);

  private final ServedSite site;
  private final ImageRecipes imageRecipes;
  private final Map<String, String> given;
  private final RequestsInFlight inFlight;
  private final Set<Task> running = ConcurrentHashMap.newKeySet();
  private final List<Thread> drains = new ArrayList<>();

  /**
   * @param given what every container has in place of what its task definition says
   */
  public Tasks(
      ServedSite site,
      ImageRecipes imageRecipes,
      Map<String, String> given,
      RequestsInFlight inFlight) {
    this.site = site;
    this.imageRecipes = imageRecipes;
    this.given = Map.copyOf(given);
    this.inFlight = inFlight;
  }

  @Override
  public RunningTask start(String taskArn, JsonObject taskDefinition) {
    var container = Container.of(taskDefinition, given);
    var name = "task-" + taskArn.substring(taskArn.lastIndexOf('/') + 1);
    var task = new Task(site.start(name, container, imageRecipes.get(container.digest())));
    running.add(task);
    return task;
  }

  /** Ends every task at once. */
  @Override
  public void close() {
    running.forEach(Task::end);
    synchronized (drains) {
      drains.forEach(Thread::interrupt);
    }
  }

  private final class Task implements RunningTask {
    private final ServedSite.Server server;
    private volatile boolean stopping;

    Task(ServedSite.Server server) {
      this.server = server;
    }

    @Override
    public String address() {
      return server.address();
    }

    @Override
    public boolean healthy() {
      return !stopping && server.alive();
    }

    @Override
    public void stop() {
      if (stopping) {
        return;
      }
      stopping = true;
      var drain =
          Thread.ofVirtual()
              .start(() -> {
                inFlight.drain(server.address(), DRAIN_LIMIT);
                end();
              });
      synchronized (drains) {
        drains.add(drain);
      }
    }

    void end() {
      stopping = true;
      if (running.remove(this)) {
        server.close();
        inFlight.ended(server.address());
      }
    }
  }
}
