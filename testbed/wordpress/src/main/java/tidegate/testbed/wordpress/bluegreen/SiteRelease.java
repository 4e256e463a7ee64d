package tidegate.testbed.wordpress.bluegreen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tidegate.testbed.wordpress.balancer.Listener;
import tidegate.testbed.wordpress.files.DocumentRoot;
import tidegate.testbed.wordpress.php.Php;
import tidegate.testbed.wordpress.php.PhpServer;
import tidegate.testbed.wordpress.process.Ports;

/**
 * Blue or green: files, the environment its tasks get, and the tasks. What is changed here shows
 * when {@link #refresh} is called. Not thread-safe.
 */
public final class SiteRelease implements AutoCloseable {
  private static final String SERVER_FAULT = "WEB_SERVER_FAULT";

  /** A task that has died and is still in its target group. */
  private static final String GONE = "gone";

  private final String name;
  private final Php php;
  private final Place place;
  private final Map<String, String> environment;
  private final Listener listener;
  private final List<TaskPlan> usual;
  private List<TaskPlan> wanted;
  private final Map<TaskPlan, PhpServer> running = new TreeMap<>();

  /**
   * Where a release is on this machine.
   *
   * @param log takes the output of its tasks
   */
  record Place(DocumentRoot files, Path router, Path log) {}

  /** What makes a task another one: one task may differ from the others of its release. */
  private record TaskPlan(String task, Path root, Map<String, String> environment)
      implements Comparable<TaskPlan> {
    @Override
    public int compareTo(TaskPlan other) {
      return toString().compareTo(other.toString());
    }

    boolean gone() {
      return GONE.equals(environment.get(SERVER_FAULT));
    }
  }

  SiteRelease(
      String name,
      Php php,
      Place place,
      Map<String, String> environment,
      Listener listener,
      int tasks) {
    this.name = name;
    this.php = php;
    this.place = place;
    this.environment = Map.copyOf(environment);
    this.listener = listener;
    usual =
        IntStream.rangeClosed(1, tasks)
            .mapToObj(number -> plan(number, place.files().path()))
            .toList();
    wanted = usual;
  }

  public DocumentRoot files() {
    return place.files();
  }

  /** Sets a variable in the environment of all tasks. */
  public void set(String variable, String value) {
    for (int task = 1; task <= wanted.size(); task++) {
      set(task, variable, value);
    }
  }

  /** Sets a variable in the environment of one task; the first is 1. */
  public void set(int task, String variable, String value) {
    var was = wanted.get(task - 1);
    var changed = new TreeMap<>(was.environment());
    // Lines of PHP_INI add up, everything else is replaced.
    changed.merge(
        variable, value, (old, more) -> variable.equals(Php.INI) ? old + "\n" + more : more);
    replace(task, new TaskPlan(was.task(), was.root(), changed));
  }

  /** Has one task serve other files than the others. */
  void serve(int task, Path root) {
    var was = wanted.get(task - 1);
    replace(task, new TaskPlan(was.task(), root, was.environment()));
  }

  /** Has every task serve another folder. */
  void serveAll(Path root) {
    for (int task = 1; task <= wanted.size(); task++) {
      serve(task, root);
    }
  }

  private void replace(int task, TaskPlan plan) {
    var changed = new ArrayList<>(wanted);
    changed.set(task - 1, plan);
    wanted = List.copyOf(changed);
  }

  private TaskPlan plan(int number, Path root) {
    var all = new TreeMap<>(environment);
    all.put("TIDEGATE_TASK", name + "-" + number);
    return new TaskPlan(name + "-" + number, root, all);
  }

  /** Starts what is wanted and not there, ends what is there and not wanted. */
  void refresh() {
    running
        .entrySet()
        .removeIf(task -> {
          boolean unwanted = !wanted.contains(task.getKey());
          if (unwanted) {
            task.getValue().close();
          }
          return unwanted;
        });
    for (TaskPlan plan : wanted) {
      if (!plan.gone()) {
        running.computeIfAbsent(plan, this::start);
      }
    }
    List<String> addresses = addresses();
    listener.forwardTo(() -> addresses);
  }

  private PhpServer start(TaskPlan plan) {
    return PhpServer.start(php, plan.root(), place.router(), plan.environment(), place.log());
  }

  void restore() {
    place.files().restore();
    wanted = usual;
  }

  /**
   * {@code host:port} of the tasks, in the order of their numbers; a dead one has a closed port.
   */
  public List<String> addresses() {
    return wanted.stream().map(this::address).toList();
  }

  private String address(TaskPlan plan) {
    var server = running.get(plan);
    return server == null ? "127.0.0.1:" + Ports.free() : server.address();
  }

  /** The environment of the first task. */
  Map<String, String> environment() {
    return wanted.getFirst().environment();
  }

  @Override
  public void close() {
    running.values().forEach(PhpServer::close);
    running.clear();
  }
}
