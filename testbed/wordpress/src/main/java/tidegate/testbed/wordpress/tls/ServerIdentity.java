package tidegate.testbed.wordpress.tls;

import java.nio.file.Path;

/**
 * Who a server of this machine is, as PEM files.
 *
 * @param certificate its own
 * @param key its private key, PKCS #8
 * @param authority who signed the certificate
 */
public record ServerIdentity(Path certificate, Path key, Path authority) {}
