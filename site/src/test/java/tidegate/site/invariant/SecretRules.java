package tidegate.site.invariant;

import static tidegate.site.invariant.Invariant.all;
import static tidegate.site.invariant.Invariant.breach;
import static tidegate.site.invariant.Invariant.one;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.cloudformation.Tree;

/** Nothing secret where it can be read. */
final class SecretRules {
  private static final String CONCERN = "secrets";
  private static final Pattern SECRET = Pattern.compile("(?i)passw|secret|salt|_key$|token");
  private static final Set<String> NAMES_OF_SECRETS =
      Set.of("DbMasterSecretArn", "HealthKeySecret", "BasicAuthSecret");
  private static final String PLACE =
      "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/tidegate/<SiteName>/";
  private static final List<String> SALTS =
      List.of(
          "AUTH_KEY",
          "SECURE_AUTH_KEY",
          "LOGGED_IN_KEY",
          "NONCE_KEY",
          "AUTH_SALT",
          "SECURE_AUTH_SALT",
          "LOGGED_IN_SALT",
          "NONCE_SALT");

  private SecretRules() {}

  static List<Invariant> rules() {
    return List.of(
        one(
            CONCERN,
            "WordPress gets its password and all eight salts, each from a place of its own",
            "service",
            "TaskDefinition",
            SecretRules::wordpress),
        new Invariant(
            CONCERN,
            "nothing with a secret's name stands in a plain environment",
            site ->
                site.ofType("AWS::ECS::TaskDefinition")
                    .flatMap(
                        task -> TaskRules.named(task, "Environment", "Value").keySet().stream())
                    .filter(name -> SECRET.matcher(name).find())
                    .map(name -> name + " is plain")),
        new Invariant(
            CONCERN, "no template asks for a secret, or it hides it", SecretRules::parameters),
        new Invariant(
            CONCERN,
            "RDS keeps the master password itself",
            site ->
                site.ofType("AWS::RDS::DBInstance")
                    .flatMap(db ->
                        all(
                            Invariant.expect(db, "ManageMasterUserPassword", "true"),
                            breach(db.has("MasterUserPassword"), "a password in the template")))),
        new Invariant(
            CONCERN,
            "the health key is made by AWS, long, and fit for a header",
            site ->
                site.ofType("AWS::SecretsManager::Secret")
                    .flatMap(secret ->
                        all(
                            Invariant.attribute(secret, "DeletionPolicy", "Delete"::equals),
                            Invariant.attribute(secret, "UpdateReplacePolicy", "Delete"::equals),
                            Invariant.expect(
                                secret,
                                "GenerateSecretString",
                                "{PasswordLength: 64, ExcludePunctuation: true}")))));
  }

  /** The part of a parameter's ARN below the site's own folder; the whole where it is elsewhere. */
  static String path(String arn) {
    return arn.startsWith(PLACE) ? arn.substring(PLACE.length()) : arn;
  }

  private static Stream<String> wordpress(Resource task) {
    var wanted = new TreeMap<String, String>();
    wanted.put("WORDPRESS_DB_PASSWORD", PLACE + "db-password");
    wanted.put("TIDEGATE_HEALTH_KEY", "data:HealthKey");
    for (var salt : SALTS) {
      var file = salt.toLowerCase(Locale.ROOT).replace('_', '-');
      wanted.put("WORDPRESS_" + salt, PLACE + "salts/" + file);
    }
    var found = TaskRules.named(task, "Secrets", "ValueFrom");
    var count = task.items("ContainerDefinitions.0.Secrets").size();
    return breach(!found.equals(wanted) || count != wanted.size(), "secrets are " + found);
  }

  private static Stream<String> parameters(SiteStacks site) {
    return site.templates().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(SiteStacks.AUTOMATION))
        .flatMap(entry ->
            Tree.object(entry.getValue(), "Parameters").entrySet().stream()
                .filter(parameter -> SECRET.matcher(parameter.getKey()).find())
                .filter(parameter -> !NAMES_OF_SECRETS.contains(parameter.getKey()))
                .filter(
                    parameter -> !Tree.at(parameter.getValue(), "NoEcho").toString().equals("true"))
                .map(parameter -> entry.getKey() + " shows " + parameter.getKey()));
  }
}
