package tidegate.site.invariant;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tidegate.testbed.cloudformation.Tree;

/** Faults by doing too much: what people add to a resource of a type because it seemed to help. */
final class Additions {
  private static final Map<String, List<String>> TEMPTING =
      Map.of(
          "AWS::IAM::Role",
              List.of("ManagedPolicyArns=['arn:aws:iam::aws:policy/AdministratorAccess']"),
          "AWS::RDS::DBInstance",
              List.of("MasterUserPassword='secret123'", "DBInstanceIdentifier='site'"),
          "AWS::ECS::Service",
              List.of(
                  "DesiredCount=2",
                  "DeploymentConfiguration={'DeploymentCircuitBreaker':{'Enable':true,'Rollback':true}}",
                  "CapacityProviderStrategy=[{'CapacityProvider':'FARGATE_SPOT'}]",
                  "TaskDefinition={'Ref':'TaskDefinition'}"),
          "AWS::EC2::SecurityGroup",
              List.of(
                  "SecurityGroupIngress=[{'IpProtocol':'tcp','FromPort':22,'ToPort':22,'CidrIp':'0.0.0.0/0'}]"),
          "AWS::EC2::SecurityGroupIngress", List.of("CidrIp='0.0.0.0/0'", "CidrIpv6='::/0'"),
          "AWS::CloudFront::VpcOrigin", List.of("Tags=[{'Key':'team','Value':'web'}]"),
          "AWS::S3::Bucket", List.of("BucketName='uploads'"),
          "AWS::ECR::Repository", List.of("RepositoryName='site'"),
          "AWS::ApplicationAutoScaling::ScalingPolicy",
              List.of("TargetTrackingScalingPolicyConfiguration.DisableScaleIn=true"));

  private static final String CONTAINER = "Properties.ContainerDefinitions.0.Environment";

  private Additions() {}

  static List<Mutation> to(String template, JsonObject tree) {
    var made = new ArrayList<Mutation>();
    for (var entry : Tree.object(tree, "Resources").entrySet()) {
      var type = Tree.at(entry.getValue(), "Type").getAsString();
      for (var addition : TEMPTING.getOrDefault(type, List.of())) {
        made.add(added(template, tree, entry.getKey(), addition));
      }
      if (type.equals("AWS::ECS::TaskDefinition")) {
        made.add(plainSecret(template, tree, entry.getKey()));
      }
    }
    made.add(askedSecret(template, tree));
    return made;
  }

  private static Mutation added(String template, JsonObject tree, String id, String addition) {
    var equals = addition.indexOf('=');
    var path = addition.substring(0, equals);
    var copy = tree.deepCopy();
    var properties = Tree.object(copy, "Resources." + id + ".Properties");
    var dot = path.indexOf('.');
    var parent = dot < 0 ? properties : Tree.object(properties, path.substring(0, dot));
    parent.add(path.substring(dot + 1), json(addition.substring(equals + 1)));
    return new Mutation(template, "Resources." + id, "add " + addition, copy);
  }

  private static Mutation plainSecret(String template, JsonObject tree, String id) {
    var copy = tree.deepCopy();
    var environment = (JsonArray) Tree.at(copy, "Resources." + id + "." + CONTAINER);
    environment.add(json("{'Name':'WORDPRESS_DB_PASSWORD','Value':'secret123'}"));
    return new Mutation(template, "Resources." + id, "add a plain password", copy);
  }

  private static Mutation askedSecret(String template, JsonObject tree) {
    var copy = tree.deepCopy();
    Tree.object(copy, "Parameters").add("DbPassword", json("{'Type':'String'}"));
    return new Mutation(template, "Parameters", "add DbPassword", copy);
  }

  private static JsonElement json(String text) {
    return JsonParser.parseString(text.replace('\'', '"'));
  }
}
