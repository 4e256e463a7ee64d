package tidegate.testbed.aws.wire;

import java.util.Map;

/** An HTTP answer of AWS. */
public record WireResponse(int status, Map<String, String> headers, String body) {}
