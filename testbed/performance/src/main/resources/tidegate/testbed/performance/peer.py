# The peer in Python: boto3's clients made at the start, as AWS's own guide advises, and the calls of the event made one after
# the other. Speaks Lambda's Runtime API by the standard library alone, which is less than Lambda's own client does.
import http.client
import json
import os

import boto3

NAMES = {"elasticloadbalancing": "elbv2", "monitoring": "cloudwatch", "servicequotas": "service-quotas"}
CLIENTS = {
    service: boto3.client(NAMES.get(service, service), endpoint_url=os.environ["ENDPOINT_URL"])
    for service in os.environ["PEER_SERVICES"].split(",")
    if service
}


def method(client, operation):
    names = client.meta.method_to_api_mapping
    return getattr(client, next(name for name, made in names.items() if made == operation))


def fitting(shape, value):
    """What boto3 wants to be told: AWS's query protocol has only texts, and a map is a list there."""
    if shape.type_name == "structure":
        return {name: fitting(shape.members[name], one) for name, one in value.items()}
    if shape.type_name == "list":
        return [fitting(shape.member, one) for one in value]
    if shape.type_name == "map" and isinstance(value, list):
        return {one["Name"]: fitting(shape.value, one["Value"]) for one in value}
    if shape.type_name in ("integer", "long"):
        return int(value)
    if shape.type_name == "boolean":
        return value in (True, "true")
    return json.dumps(value) if shape.type_name == "blob" else value


def call(service, operation, request):
    shape = CLIENTS[service].meta.service_model.operation_model(operation).input_shape
    request = fitting(shape, request)
    try:
        method(CLIENTS[service], operation)(**request)
    except CLIENTS[service].exceptions.ClientError:
        pass  # A refusal takes as long as an answer.


def main():
    api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    while True:
        api.request("GET", "/2018-06-01/runtime/invocation/next")
        work = api.getresponse()
        event = json.loads(work.read())
        for one in event["calls"]:
            call(one["service"], one["operation"], one["request"])
        path = "/2018-06-01/runtime/invocation/%s/response" % work.headers["Lambda-Runtime-Aws-Request-Id"]
        api.request("POST", path, body='{"calls": %d}' % len(event["calls"]))
        api.getresponse().read()


main()
