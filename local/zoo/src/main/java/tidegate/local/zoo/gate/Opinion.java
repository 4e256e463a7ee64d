package tidegate.local.zoo.gate;

/** What a usual gate would do with green. */
public record Opinion(boolean refuses, String why) {

  static Opinion passes() {
    return new Opinion(false, "");
  }

  static Opinion refuses(String why) {
    return new Opinion(true, why);
  }
}
