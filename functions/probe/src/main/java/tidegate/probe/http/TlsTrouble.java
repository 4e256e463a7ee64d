package tidegate.probe.http;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;

/** Says in plain words why a connection could not be secured. */
final class TlsTrouble {

  private static final int DEEPEST = 10;

  private TlsTrouble() {}

  /**
   * One sentence.
   *
   * @param host the name that the certificate should have
   */
  static String sentence(SSLException refused, String host, Destination destination) {
    Throwable cause = refused;
    for (int i = 0; i < DEEPEST && cause != null; i++) {
      switch (cause) {
        case CertificateExpiredException _ -> {
          return "the certificate of " + host + " has expired; renew it";
        }
        case CertificateNotYetValidException _ -> {
          return "the certificate of " + host + " is not valid yet";
        }
        case CertPathValidatorException _ -> {
          return untrusted(host);
        }
        case CertificateException other when names(other) -> {
          return "the certificate at " + destination + " is for another name than " + host;
        }
        default -> cause = cause.getCause();
      }
    }
    String message = String.valueOf(refused.getMessage());
    if (message.contains("PKIX path")) {
      return untrusted(host);
    }
    return message.contains("Unsupported or unrecognized SSL message")
        ? destination + " does not speak TLS: it answers http where https was asked"
        : "TLS to " + destination + " for " + host + " failed: " + message;
  }

  private static String untrusted(String host) {
    return "the certificate of "
        + host
        + " is signed by nobody whom browsers trust: self-signed, or its chain is not sent";
  }

  /** JSSE has no type for it; its messages name the alternative names that do not match. */
  private static boolean names(CertificateException other) {
    String message = String.valueOf(other.getMessage());
    return message.contains("subject alternative") || message.contains("No name matching");
  }
}
