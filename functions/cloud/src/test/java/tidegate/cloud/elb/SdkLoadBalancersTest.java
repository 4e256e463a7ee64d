package tidegate.cloud.elb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import tidegate.cloud.testing.CannedAws;

class SdkLoadBalancersTest {

  private final CannedAws aws = new CannedAws();
  private final SdkLoadBalancers balancers =
      new SdkLoadBalancers(aws.client(ElasticLoadBalancingV2Client.builder()));

  @Test
  void tellsWhereEachListenerSendsVisitorsAndLeavesOutWeightZero() {
    aws.answers(
        """
        <DescribeListenersResponse xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/">
          <DescribeListenersResult><Listeners>
            <member><ListenerArn>prod</ListenerArn><DefaultActions><member><Type>forward</Type>
              <ForwardConfig><TargetGroups>
                <member><TargetGroupArn>green</TargetGroupArn><Weight>1</Weight></member>
                <member><TargetGroupArn>blue</TargetGroupArn><Weight>0</Weight></member>
              </TargetGroups></ForwardConfig></member></DefaultActions></member>
            <member><ListenerArn>test</ListenerArn><DefaultActions><member><Type>forward</Type>
              <TargetGroupArn>blue</TargetGroupArn></member></DefaultActions></member>
          </Listeners></DescribeListenersResult>
        </DescribeListenersResponse>\
        """);

    assertThat(balancers.forwards(List.of("prod", "test")))
        .isEqualTo(Map.of("prod", List.of("green"), "test", List.of("blue")));
    assertThat(aws.sent().getFirst().body()).contains("ListenerArns.member.2=test");
  }

  @Test
  void tellsWhereRulesSendThoseWhoShowTheCdnsHeader() {
    aws.answers(
        """
        <DescribeRulesResponse xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/">
          <DescribeRulesResult><Rules>
            <member><Priority>1</Priority><IsDefault>false</IsDefault><Actions><member><Type>forward</Type>
              <TargetGroupArn>blue</TargetGroupArn></member></Actions></member>
            <member><Priority>default</Priority><IsDefault>true</IsDefault><Actions><member><Type>forward</Type>
              <TargetGroupArn>elsewhere</TargetGroupArn></member></Actions></member>
          </Rules></DescribeRulesResult>
        </DescribeRulesResponse>\
        """);

    assertThat(balancers.forwardsByRules("prod")).containsExactly("blue");
    assertThat(aws.sent().getFirst().body()).contains("ListenerArn=prod");
  }

  @Test
  void asksForNothingWhereThereIsNoListener() {
    assertThat(balancers.forwards(List.of())).isEmpty();
    assertThat(aws.sent()).isEmpty();
  }

  @Test
  void countsHealthyTargetsAndTellsEachReasonOnce() {
    aws.answers(
        """
        <DescribeTargetHealthResponse xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/">
          <DescribeTargetHealthResult><TargetHealthDescriptions>
            <member><TargetHealth><State>healthy</State></TargetHealth></member>
            <member><TargetHealth><State>unhealthy</State>
              <Description>Health checks failed with these codes: [503]</Description></TargetHealth></member>
            <member><TargetHealth><State>draining</State>
              <Description>Health checks failed with these codes: [503]</Description></TargetHealth></member>
          </TargetHealthDescriptions></DescribeTargetHealthResult>
        </DescribeTargetHealthResponse>\
        """);

    assertThat(balancers.health("arn:tg"))
        .isEqualTo(new TargetHealth(1, 3, List.of("Health checks failed with these codes: [503]")));
  }
}
