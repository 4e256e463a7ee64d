package tidegate.testbed.faults.site;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Blue or green: files, the environment its tasks get, and the tasks. What is changed here shows
 * when {@link #refresh} is called. Not thread-safe.
 */
public final class Release implements AutoCloseable {
  private final String name;
  private final Docroot files;
  private final Path router;
  private final Path log;
  private final Map<String, String> environment;
  private final Balancer listener;

  private final List<Plan> usual;
  private List<Plan> wanted;
  private final Map<Plan, PhpTask> running = new TreeMap<>();

  /** What makes a task another one; the odd files are for a task that differs from its sisters. */
  private record Plan(String task, Path docroot, Map<String, String> environment)
      implements Comparable<Plan> {
    @Override
    public int compareTo(Plan other) {
      return toString().compareTo(other.toString());
    }
  }

  Release(
      String name,
      Docroot files,
      Path router,
      Map<String, String> environment,
      Balancer listener,
      int tasks) {
    this.name = name;
    this.files = files;
    this.router = router;
    this.log = router.resolveSibling(name + ".log");
    this.environment = Map.copyOf(environment);
    this.listener = listener;
    var plans = new ArrayList<Plan>();
    for (int i = 1; i <= tasks; i++) {
      plans.add(plan(i, files.path(), Map.of()));
    }
    this.usual = List.copyOf(plans);
    this.wanted = usual;
  }

  public Docroot files() {
    return files;
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
    // Lines of ZOO_INI add up, everything else is replaced.
    changed.merge(
        variable, value, (old, more) -> variable.equals("ZOO_INI") ? old + "\n" + more : more);
    replace(task, new Plan(was.task(), was.docroot(), changed));
  }

  /** Has one task serve other files than its sisters. */
  void serve(int task, Path docroot) {
    var was = wanted.get(task - 1);
    replace(task, new Plan(was.task(), docroot, was.environment()));
  }

  /** Has every task serve another folder. */
  void serveAll(Path docroot) {
    for (int task = 1; task <= wanted.size(); task++) {
      serve(task, docroot);
    }
  }

  private void replace(int task, Plan plan) {
    var changed = new ArrayList<>(wanted);
    changed.set(task - 1, plan);
    wanted = List.copyOf(changed);
  }

  private Plan plan(int number, Path docroot, Map<String, String> more) {
    var all = new TreeMap<>(environment);
    all.put("TIDEGATE_TASK", name + "-" + number);
    all.putAll(more);
    return new Plan(name + "-" + number, docroot, all);
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
    for (Plan plan : wanted) {
      running.computeIfAbsent(plan, p -> PhpTask.start(p.docroot(), router, p.environment(), log));
    }
    listener.forwardTo(ports());
  }

  void restore() {
    files.restore();
    wanted = usual;
  }

  /** Loopback ports of the tasks that run, in the order of their numbers. */
  public List<Integer> ports() {
    return wanted.stream().map(plan -> requireNonNull(running.get(plan)).port()).toList();
  }

  /** The environment of the first task. */
  Map<String, String> environment() {
    return wanted.getFirst().environment();
  }

  @Override
  public void close() {
    running.values().forEach(PhpTask::close);
    running.clear();
  }
}
