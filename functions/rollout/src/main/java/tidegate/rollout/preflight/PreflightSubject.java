package tidegate.rollout.preflight;

import tidegate.cloud.ecr.Image;
import tidegate.rollout.observe.Facts;

/** What is examined: one image that is about to run on one site. */
public record PreflightSubject(Facts facts, Image image) {}
