"""Receives Pneumatic webhooks. Python 3.9 or later, no packages. Keep pneumatic-webhook.schema.json beside this file.

    python3 receiver.py 8080
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SCHEMA = json.loads(Path(__file__).with_name("pneumatic-webhook.schema.json").read_text("utf-8"))
LARGEST_BODY = 5_000_000


def receive(payload):
    """Your work goes here. Pneumatic may deliver twice and in any order: make it safe to do again."""
    subject = payload.get("task") or payload["workflow"]
    print(payload["hook"]["event"], f'{subject["id"]}: {subject["name"]}', flush=True)


def type_of(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    names = {float: "number", str: "string", list: "array", dict: "object"}
    return names[type(value)]


def check(value, part, path):
    """Compares a value with a part of the schema. Returns what does not fit, one line each."""
    if "$ref" in part:
        return check(value, SCHEMA["$defs"][part["$ref"].removeprefix("#/$defs/")], path)
    if "enum" in part and value not in part["enum"]:
        return [f'{path} should be one of {", ".join(part["enum"])}']
    found = type_of(value)
    wanted = part.get("type", found)
    wanted = wanted if isinstance(wanted, list) else [wanted]
    if found not in wanted and not (found == "integer" and "number" in wanted):
        return [f'{path} should be {" or ".join(wanted)}, is {found}']
    if found == "array" and "items" in part:
        checked = (check(item, part["items"], f"{path}[{index}]") for index, item in enumerate(value))
        return [problem for problems in checked for problem in problems]
    if found != "object":
        return []
    problems = [f"{path}.{name} is missing" for name in part.get("required", []) if name not in value]
    for name, inner in part.get("properties", {}).items():
        if name in value:
            problems += check(value[name], inner, f"{path}.{name}")
    return problems


def check_payload(payload):
    """Chooses the part of the schema that this payload should fit, and compares."""
    if not isinstance(payload, dict):
        return ["payload should be object"]
    task = payload.get("task")
    workflow = task.get("workflow") if isinstance(task, dict) else payload.get("workflow")
    age = "classic" if isinstance(workflow, dict) and "date_created" in workflow else "current"
    return check(payload, SCHEMA["$defs"][f'{age}{"Task" if task else "Workflow"}Event'], "payload")


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("content-length", 0))
        if length > LARGEST_BODY:
            return self.answer(413, {"problems": ["The body is too large."]})
        try:
            payload = json.loads(self.rfile.read(length))
        except ValueError:
            return self.answer(400, {"problems": ["The body is not JSON."]})
        problems = check_payload(payload)
        # Pneumatic tries again only after an answer of 500 or more, so 400 refuses for good.
        if problems:
            return self.answer(400, {"problems": problems})
        receive(payload)
        return self.answer(200, {"received": payload["hook"]["event"]})

    def answer(self, status, body):
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        """Says nothing about each request: addresses may carry secrets."""


if __name__ == "__main__":
    server = ThreadingHTTPServer(("", int(sys.argv[1]) if len(sys.argv) > 1 else 8080), Receiver)
    print(f"Listening on port {server.server_port}", flush=True)
    server.serve_forever()
