package tidegate.testbed.rehearsal.deployed;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidegate.testbed.cloudformation.Meaning;
import tidegate.testbed.cloudformation.Resource;
import tidegate.testbed.cloudformation.SiteStacks;
import tidegate.testbed.wordpress.TestbedException;

/** What resources are called once they are made, in place of where the templates define them. */
final class PhysicalNames {
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![\\w-])([a-z-]+):([A-Z]\\w*)((?:\\.[A-Z]\\w*)*)");
  private final SiteStacks site;
  private final DeployAnswers answers;

  PhysicalNames(SiteStacks site, DeployAnswers answers) {
    this.site = site;
    this.answers = answers;
  }

  /** The text with every reference in it named, and the account and Region filled in. */
  String name(String meaning) {
    var nowhere = meaning.indexOf(Meaning.NOWHERE);
    if (nowhere >= 0) {
      throw new TestbedException(
          "a template of the site refers to %s, which none defines"
              .formatted(meaning.substring(nowhere + Meaning.NOWHERE.length())));
    }
    return REFERENCE
        .matcher(meaning)
        .replaceAll(match -> Matcher.quoteReplacement(reference(match)))
        .replace("${AWS::AccountId}", answers.account().id())
        .replace("${AWS::Region}", answers.account().region())
        .replace("${AWS::Partition}", "aws");
  }

  private String reference(MatchResult match) {
    var resource = site.resource(match.group(1), match.group(2));
    if (resource.type().isEmpty()) {
      return match.group();
    }
    var attribute = match.group(3);
    if (resource.type().equals("AWS::IAM::Role") && attribute.equals(".Arn")) {
      return "arn:aws:iam::%s:role/%s".formatted(answers.account().id(), of(resource));
    }
    return attribute.matches("|\\.(TargetGroup)?Name") ? of(resource) : of(resource) + attribute;
  }

  /** CloudFormation's property for a name is the last part of the type and "Name". */
  private String of(Resource resource) {
    var type = resource.type();
    var given = resource.text(type.substring(type.lastIndexOf(':') + 1) + "Name");
    var made = answers.siteStack() + "-" + resource.id();
    return switch (type) {
      case "AWS::ECR::Repository", "AWS::S3::Bucket", "AWS::RDS::DBInstance" ->
          made.toLowerCase(Locale.ROOT);
      default -> given.isEmpty() ? made : given;
    };
  }
}
