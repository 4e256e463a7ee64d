package tidegate.core.calendar;

import java.util.Optional;

/**
 * The capacity that must stand at an instant.
 *
 * @param tasks the highest floor of all windows in force, else the baseline
 * @param why the window's name, or "baseline"
 * @param window the window that sets it; the one that starts first where several are as high
 */
public record Floor(int tasks, String why, Optional<Window> window) {}
