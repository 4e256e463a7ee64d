package tidegate.site.script.cloud;

/** One AWS service, as far as the scripts call it. */
interface Service {
  /**
   * Answers a call.
   *
   * @throws Refusal for what AWS would refuse, and for every operation that no script calls
   */
  CannedAnswer answer(Call call);

  static CannedRefusal unknown(Call call) {
    return new CannedRefusal(
        400, "InvalidAction", "not played here: " + call.service() + " " + call.operation());
  }
}
