package tidegate.testbed.rehearsal.report;

/**
 * What one sign of a track means.
 *
 * @param type the text's class
 */
record Legend(String text, String type) {}
