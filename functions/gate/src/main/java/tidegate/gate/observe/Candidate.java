package tidegate.gate.observe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.deployment.Intent;
import tidegate.core.memory.Acceptance;
import tidegate.core.memory.HandFreeze;

/**
 * The rollout that asks for a verdict, whoever drives it. What is asked of AWS is asked when it is
 * needed, and once it was answered never again.
 */
public interface Candidate {

  /** Names the rollout in logs and notices. */
  String id();

  /** What would serve next. */
  TaskSet green();

  /** The image digest that green must answer with; empty where green does not run one by digest. */
  Optional<String> release();

  /** Why it is, and so what it may pass. */
  Intent intent();

  /** What a person let its release pass. */
  List<Acceptance> acceptances();

  /** The freeze that a person said and that was in force when the hook was called. */
  Optional<HandFreeze> frozenByHand();

  /** When it was started. */
  Instant began();

  /** When the hook was called; retries decide as the first try did. */
  Instant asked();
}
