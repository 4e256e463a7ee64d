package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.expect;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;

/**
 * The two rules of the firewall that look at a path, tried on paths that people and robots ask for.
 */
final class PathRules {
  private static final String NORMALISED =
      "[{Priority: 0, Type: URL_DECODE}, {Priority: 1, Type: NORMALIZE_PATH}, {Priority: 2, Type: LOWERCASE}]";

  private PathRules() {}

  static Stream<String> xmlrpc(Resource acl, String path) {
    var match = path + ".Statement.RegexMatchStatement";
    return all(
        FirewallRules.blocks(acl, path),
        normalised(acl, match),
        paths(
            acl.text(match + ".RegexString"),
            Set.of("/xmlrpc.php", "/blog/xmlrpc.php", "/xmlrpc.php/x"),
            Set.of("/", "/xmlrpc", "/about-xmlrpc.php-and-more", "/xmlrpcxphp")));
  }

  static Stream<String> administration(Resource acl, String path) {
    var and = path + ".Statement.AndStatement.Statements.";
    var not = and + "1.NotStatement.Statement.RegexMatchStatement";
    return all(
        FirewallRules.blocks(acl, path),
        normalised(acl, and + "0.RegexMatchStatement"),
        normalised(acl, not),
        paths(
            acl.text(and + "0.RegexMatchStatement.RegexString"),
            Set.of(
                "/wp-login.php",
                "/wp-admin",
                "/wp-admin/",
                "/wp-admin/install.php",
                "/ko/wp-admin/x",
                "/wp-login.php/x"),
            Set.of(
                "/",
                "/wp-admin-tips",
                "/2026/wp-login.phpx",
                "/wp-content/wp-admin.css",
                "/wp-loginxphp")),
        paths(
            acl.text(not + ".RegexString"),
            Set.of("/wp-admin/admin-ajax.php", "/ko/wp-admin/admin-post.php"),
            Set.of(
                "/wp-admin/",
                "/wp-admin/admin-ajax.php/x",
                "/wp-admin/index.php",
                "/wp-admin/admin-ajaxxphp")),
        expect(
            acl,
            and + "2",
            "{NotStatement: {Statement: {IPSetReferenceStatement: {Arn: edge-global:Administrators.Arn}}}}"),
        expect(
            acl,
            and + "3",
            "{NotStatement: {Statement: {IPSetReferenceStatement: {Arn: edge-global:AdministratorsV6.Arn}}}}"),
        breach(
            acl.items(path + ".Statement.AndStatement.Statements").size() != 4, "not four parts"),
        NetworkRules.condition(
            acl.site(), "edge-global", "HasV6", "not(equals(join(, <AdminCidrsV6>), ))"));
  }

  private static Stream<String> normalised(Resource acl, String match) {
    return all(
        expect(acl, match + ".TextTransformations", NORMALISED),
        expect(acl, match + ".FieldToMatch", "{UriPath: {}}"));
  }

  private static Stream<String> paths(String regex, Set<String> hit, Set<String> missed) {
    try {
      var pattern = Pattern.compile(regex);
      return Stream.concat(
          hit.stream()
              .filter(path -> !pattern.matcher(path).find())
              .map(path -> path + " passes " + regex),
          missed.stream()
              .filter(path -> pattern.matcher(path).find())
              .map(path -> path + " hits " + regex));
    } catch (PatternSyntaxException e) {
      return Stream.of("no pattern: " + e.getMessage());
    }
  }
}
