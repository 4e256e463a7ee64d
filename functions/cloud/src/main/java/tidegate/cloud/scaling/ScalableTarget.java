package tidegate.cloud.scaling;

/**
 * The bounds of a scalable target.
 *
 * @param inSuspended dynamic scale-in is suspended
 * @param outSuspended dynamic scale-out is suspended
 */
public record ScalableTarget(int min, int max, boolean inSuspended, boolean outSuspended) {}
