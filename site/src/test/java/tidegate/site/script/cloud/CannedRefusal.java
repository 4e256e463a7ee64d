package tidegate.site.script.cloud;

/** An error as AWS answers it. */
final class CannedRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  final int status;
  final String code;

  CannedRefusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
