package tidegate.testbed.faults.smallsite;

/** What a look at a site ends with. */
public enum ExpectedWord {
  PASS,
  WARN,
  REFUSE
}
