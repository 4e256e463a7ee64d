package tidegate.site.invariant;

/**
 * The pairs of CPU units and memory that Fargate has: "Task CPU and memory" in the ECS Developer
 * Guide.
 */
final class FargateSizes {
  private static final int GIB = 1024;

  private FargateSizes() {}

  /**
   * @param cpu units, 1024 a vCPU
   * @param memory MiB
   */
  static boolean has(int cpu, int memory) {
    return switch (cpu) {
      case 256 -> memory == 512 || memory == GIB || memory == 2 * GIB;
      case 512 -> within(memory, 1, 4, 1);
      case 1024 -> within(memory, 2, 8, 1);
      case 2048 -> within(memory, 4, 16, 1);
      case 4096 -> within(memory, 8, 30, 1);
      case 8192 -> within(memory, 16, 60, 4);
      case 16_384 -> within(memory, 32, 120, 8);
      default -> false;
    };
  }

  private static boolean within(int memory, int least, int most, int step) {
    return memory >= least * GIB && memory <= most * GIB && memory % (step * GIB) == 0;
  }
}
