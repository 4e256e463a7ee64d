package tidegate.testbed.rehearsal.lambda;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tidegate.testbed.aws.FunctionRunner;

/**
 * Lambda on this machine: runs each function from its zip, reuses warm sandboxes, starts a further
 * one when all are busy. Thread-safe.
 */
public final class LambdaService implements FunctionRunner, AutoCloseable {
  private final Map<String, DeployedFunction> functions = new ConcurrentHashMap<>();
  private final AwsAccount account;
  private final SandboxSettings settings;
  private final Map<String, Deque<Sandbox>> idle = new TreeMap<>();
  private final Map<String, Set<Sandbox>> busy = new TreeMap<>();
  private final Map<String, FunctionUse> uses = new TreeMap<>();

  public LambdaService(AwsAccount account, SandboxSettings settings) {
    this.account = account;
    this.settings = settings;
  }

  /** Makes a function known; its sandboxes start when it is invoked. */
  public void deploy(DeployedFunction function) {
    functions.put(function.name(), function);
  }

  @Override
  public Result invoke(String functionName, JsonElement payload, Instant now) {
    var function = functions.get(functionName);
    if (function == null) {
      return new Result.Errored(
          "ResourceNotFoundException",
          "Function not found: " + account.functionArn(functionName),
          Duration.ZERO);
    }
    var sandbox = take(function);
    var result = sandbox.invoke(payload);
    giveBack(functionName, sandbox, result);
    return result;
  }

  private Sandbox take(DeployedFunction function) {
    synchronized (this) {
      var warm = queue(function.name()).poll();
      while (warm != null && !warm.alive()) {
        warm.close();
        warm = queue(function.name()).poll();
      }
      if (warm != null) {
        running(function.name()).add(warm);
        return warm;
      }
    }
    var cold = Sandbox.start(function, account, settings);
    synchronized (this) {
      running(function.name()).add(cold);
    }
    return cold;
  }

  private synchronized void giveBack(String name, Sandbox sandbox, Result result) {
    running(name).remove(sandbox);
    uses.merge(name, FunctionUse.of(result, sandbox.peakMemory()), FunctionUse::plus);
    if (sandbox.alive()) {
      queue(name).add(sandbox);
    } else {
      sandbox.close();
    }
  }

  /** Kills whatever runs of a function now; its invocations end as Lambda reports a crash. */
  public synchronized int kill(String functionName) {
    var victims = Set.copyOf(running(functionName));
    victims.forEach(Sandbox::kill);
    return victims.size();
  }

  /** What each function used so far. */
  public synchronized Map<String, FunctionUse> uses() {
    return Map.copyOf(uses);
  }

  private Deque<Sandbox> queue(String name) {
    return idle.computeIfAbsent(name, _ -> new ArrayDeque<>());
  }

  private Set<Sandbox> running(String name) {
    return busy.computeIfAbsent(name, _ -> new HashSet<>());
  }

  @Override
  public synchronized void close() {
    idle.values().forEach(queue -> queue.forEach(Sandbox::close));
    busy.values().forEach(set -> Set.copyOf(set).forEach(Sandbox::close));
    idle.clear();
    busy.clear();
  }
}
