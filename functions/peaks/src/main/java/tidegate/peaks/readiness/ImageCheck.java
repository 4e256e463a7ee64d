package tidegate.peaks.readiness;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tidegate.cloud.ecr.ImageLookup;
import tidegate.cloud.ecr.ImageLookup.Presence;
import tidegate.cloud.ecr.ImageReference;
import tidegate.cloud.ecs.TaskDefinition;
import tidegate.cloud.ecs.TaskSet;
import tidegate.core.calendar.Window;
import tidegate.peaks.observe.Situation;

/**
 * The images of the running task definition are still in ECR. A lifecycle policy may have deleted
 * them; running tasks go on, and no new one starts.
 */
record ImageCheck(Function<String, TaskDefinition> taskDefinitions, ImageLookup images)
    implements ReadinessCheck {

  @Override
  public ReadinessTopic topic() {
    return ReadinessTopic.RUNNING_IMAGE;
  }

  @Override
  public Readiness ask(Window window, Situation situation) {
    Optional<TaskSet> primary = situation.service().primary();
    if (primary.isEmpty()) {
      return Readiness.unasked(topic(), "the service has no PRIMARY task set");
    }
    return taskDefinitions.apply(primary.get().taskDefinitionArn()).containers().stream()
        .map(this::ask)
        .reduce(Readiness.EMPTY, Readiness::and);
  }

  private Readiness ask(TaskDefinition.Container container) {
    Optional<ImageReference> image = ImageReference.parse(container.image());
    if (image.isEmpty()) {
      return Readiness.unasked(topic(), container.image() + " is not in a registry of ECR");
    }
    Presence presence = images.look(image.get());
    if (presence != Presence.THERE) {
      boolean archived = presence == Presence.ARCHIVED;
      return Readiness.answered(
          topic(), List.of(new Gap.ImageGone(container.name(), image.get().brief(), archived)));
    }
    return image.get().digest().isEmpty()
        ? Readiness.unasked(
            topic(),
            "the task definition names %s, a tag, which may have moved from the digest that runs"
                .formatted(image.get().brief()))
        : Readiness.answered(topic(), List.of());
  }
}
