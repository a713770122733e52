"""The emulator, and the tool as it is called by a script."""

import json
import os
import shlex
import signal
import subprocess
import time
import unittest
import urllib.parse
import urllib.request

PATIENCE = 60  # seconds after which a test that waits has failed; nothing should come near it
TOOL = shlex.split(os.environ["FACTORY_TOOL"])

# Whoever runs the tests in the background may have had these ignored, and the tool then ignores them, too.
for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
    signal.signal(number, signal.SIG_DFL)


class Emulator:
    def __init__(self, *arguments):
        self.process = subprocess.Popen([os.environ["FACTORY_EMULATOR"], *arguments], stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()

    def stop(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def request(self, method, path, body=None):
        request = urllib.request.Request(self.url + path, body, {"Authorization": "Bearer fk-emulator"}, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.read()

    def faults(self, *faults):
        """What happens to the next requests, in order."""
        self.request("POST", "/emulator/faults", json.dumps(faults).encode())

    def forget(self):
        self.request("DELETE", "/emulator/faults")
        self.request("DELETE", "/emulator/requests")

    def requests(self):
        return json.loads(self.request("GET", "/emulator/requests"))

    def wait_for_requests(self, count):
        """Returns when the service has received so many."""
        deadline = time.monotonic() + PATIENCE
        while len(self.requests()) < count:
            assert time.monotonic() < deadline, f"no {count} requests"
            time.sleep(0.02)

    def sessions(self, query=""):
        """All sessions, fetched without the library."""
        sessions, cursor = [], ""
        while True:
            page = json.loads(self.request("GET", f"/api/v0/sessions?limit=100{cursor}{query}"))
            sessions += page["sessions"]
            if not page["pagination"]["hasMore"]:
                return sessions
            cursor = "&cursor=" + urllib.parse.quote(page["pagination"]["nextCursor"])


def session(**members):
    return {"sessionId": "s-1", "status": "idle", "messageCount": 1, "createdAt": 0, "updatedAt": 0, **members}


def page(*sessions):
    return {"sessions": list(sessions), "pagination": {"hasMore": False, "nextCursor": None}}


class ToolTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.emulator = Emulator("--sessions", "250")

    @classmethod
    def tearDownClass(cls):
        cls.emulator.stop()

    def setUp(self):
        self.emulator.forget()

    def environment(self, **changes):
        """That of a user in UTC with UTF-8; None takes a variable away."""
        environment = {**os.environ, "FACTORY_BASE_URL": self.emulator.url, "FACTORY_API_KEY": "fk-emulator"}
        environment.update(TZ="UTC", LC_ALL="C.UTF-8", TERM="xterm")
        environment.pop("NO_COLOR", None)
        environment.update(changes)
        return {name: value for name, value in environment.items() if value is not None}

    def start(self, *arguments, environment={}, **options):
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        process = subprocess.Popen([*TOOL, *arguments], env=self.environment(**environment), **options)
        self.addCleanup(self.end, process)
        return process

    @staticmethod
    def end(process):
        process.kill()
        process.wait()
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()

    def run_tool(self, *arguments, status=0, environment={}, input_text="", **options):
        """The texts of standard output and error, when it ended with this status."""
        options = {"stdin": subprocess.PIPE, **options}
        process = self.start(*arguments, environment=environment, **options)
        given = input_text.encode() if process.stdin else None
        texts = process.communicate(given, timeout=PATIENCE)
        output, error = (text.decode() if text is not None else "" for text in texts)
        self.assertEqual(status, process.returncode, f"{arguments}: {output}{error}")
        return output, error
