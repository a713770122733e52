"""What the tool does with one session, its messages and the computers, in pipes."""

import base64
import json
import pathlib
import re
import signal
import tempfile

from service import ToolTest

PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")


class CommandTest(ToolTest):
    def newest(self):
        return self.emulator.sessions()[0]["sessionId"]

    def sent(self, method):
        """The bodies of the writes that arrived."""
        requests = [request for request in self.emulator.requests() if request["method"] == method]
        return [json.loads(request["body"]) if request.get("body") else None for request in requests]

    def messages(self, session):
        messages, cursor = [], ""
        while True:
            page = json.loads(self.emulator.request("GET", f"/api/v0/sessions/{session}/messages?limit=100{cursor}"))
            messages += page["messages"]
            if not page["pagination"]["hasMore"]:
                return messages
            cursor = "&cursor=" + page["pagination"]["nextCursor"]

    def session(self, session):
        return json.loads(self.emulator.request("GET", f"/api/v0/sessions/{session}"))


class Sessions(CommandTest):
    def test_filters_take_what_the_service_cannot_choose(self):
        sessions = self.emulator.sessions()
        def ids(*arguments):
            return [line.split("\t")[7] for line in self.run_tool("--all", *arguments)[0].splitlines()]
        def chosen(wanted):
            return [one["sessionId"] for one in sessions if wanted(one)]
        settings = lambda one: one.get("sessionSettings", {})
        self.assertEqual(chosen(lambda one: one["status"] == "idle"), ids("--status", "idle"))
        self.assertEqual(chosen(lambda one: settings(one).get("archivedAt") is not None), ids("--archived"))
        tags = [tag["name"] for one in sessions for tag in settings(one).get("tags", [])]
        name = max(set(tags), key=tags.count)
        self.assertEqual(chosen(lambda one: name in [tag["name"] for tag in settings(one).get("tags", [])]), ids("--tag", name))
        self.assertEqual(ids("--tag", name)[:2], ids("--tag", name)[:2])
        limit = [line.split("\t")[7] for line in self.run_tool("--limit", "2", "--tag", name)[0].splitlines()]
        self.assertEqual(ids("--tag", name)[:2], limit)
        noon = 1782864000000  # 2026-07-01
        self.assertEqual(chosen(lambda one: one["updatedAt"] >= noon), ids("--since", "2026-07-01"))

    def test_show_tells_what_the_service_says(self):
        one = self.session(self.newest())
        shown = self.run_tool("show", one["sessionId"])[0]
        self.assertIn(one["sessionId"], shown)
        self.assertIn(f"messages     {one['messageCount']}\n", shown)
        self.assertEqual(one, json.loads(self.run_tool("show", one["sessionId"], "--json")[0]))
        self.assertIn("404", self.run_tool("show", "nowhere", status=1)[1])

    def test_changes_are_told_each_and_a_failure_keeps_none_from_the_rest(self):
        first, second = [one["sessionId"] for one in self.emulator.sessions()[1:3]]
        output, error = self.run_tool("tag", "v2", first, "nowhere", second, status=1)
        self.assertEqual(f"{first}\ttagged\n{second}\ttagged\n", output)
        self.assertIn("nowhere: HTTP 404", error)
        def names(session):
            return [tag["name"] for tag in self.session(session)["sessionSettings"].get("tags", [])]
        self.assertIn("v2", names(first))
        self.run_tool("tag", "v2", first, "--remove")
        self.assertNotIn("v2", names(first))
        self.run_tool("archive", second)
        self.assertIn(second, self.run_tool("--all", "--archived")[0])
        self.run_tool("unarchive", second)
        self.assertNotIn("archivedAt", self.sent("PATCH")[-1]["sessionSettings"])
        self.assertEqual(f"{first}\tinterrupted\n", self.run_tool("interrupt", first)[0])
        self.assertEqual(f"{first}\tdeleted\n", self.run_tool("delete", first)[0])
        self.run_tool("show", first, status=1)


class Messages(CommandTest):
    def test_the_transcript_is_oldest_first(self):
        session = self.newest()
        expected = self.messages(session)[::-1]
        def lines(*arguments):
            return self.run_tool("messages", session, "--json", *arguments)[0].split("\n")[:-1]
        self.assertEqual(expected, [json.loads(line) for line in lines()])
        self.assertEqual(lines()[-3:], lines("--last", "3"))
        users = lines("--role", "user")
        self.assertEqual([one["id"] for one in expected if one["role"] == "user"], [json.loads(one)["id"] for one in users])

    def test_as_text_it_has_every_text(self):
        session = self.newest()
        shown = self.run_tool("messages", session)[0]
        for message in self.messages(session):
            for block in message["content"]:
                if block["type"] == "text":
                    self.assertIn(block["text"], shown)
                if block["type"] == "tool_use":
                    self.assertIn(f"  [tool] {block['name']}", shown)


class Prompts(CommandTest):
    def run_prompt(self, *arguments, **options):
        output, error = self.run_tool("run", *arguments, **options)
        return output, error, error.splitlines()[0].split("\t")[1]

    def test_run_prints_the_answer_and_tells_what_happens(self):
        output, error, session = self.run_prompt("--computer", "atlas", "--model", "m-1", "Say hello")
        answer = next(message for message in self.messages(session) if message["role"] == "assistant")
        texts = [block["text"] for block in answer["content"] if block["type"] == "text"]
        self.assertEqual("\n\n".join(texts) + "\n", output)
        self.assertIn("tool ", error)
        create, post = self.sent("POST")
        self.assertEqual({"computerId": "cmp-atlas", "sessionSettings": {"model": "m-1"}}, create)
        self.assertEqual({"text": "Say hello"}, post)

    def test_send_waits_where_it_is_told_to(self):
        session = self.run_prompt("First")[2]
        message, state = self.run_tool("send", session, "-", input_text="From a pipe\n")[0].rstrip("\n").split("\t")
        self.assertEqual("posted", state)
        self.assertEqual("From a pipe\n", self.sent("POST")[-1]["text"])
        self.assertIn(message, [one["id"] for one in self.messages(session)])
        self.assertEqual(f"{session}\tfinished\n", self.run_tool("wait", session)[0])
        said = json.loads(self.run_tool("send", session, "And now?", "--wait", "--json")[0])
        self.assertEqual(session, said["sessionId"])
        self.assertIn("And now?", said["text"])

    def test_files_are_sent_as_what_they_are(self):
        with tempfile.TemporaryDirectory() as folder:
            picture, text, other = (pathlib.Path(folder) / name for name in ("a.dat", "b", "c"))
            picture.write_bytes(PNG)
            text.write_text("größe")
            other.write_bytes(b"\0\1")
            self.run_tool("run", "Look", "--attach", picture, f"--attach={text}")
            body = self.sent("POST")[1]
            self.assertEqual([{"type": "base64", "data": base64.b64encode(PNG).decode(), "mediaType": "image/png"}], body["images"])
            self.assertEqual([{"type": "text", "mediaType": "text/plain", "data": "größe", "name": "b"}], body["files"])
            self.emulator.forget()
            self.assertIn("nothing else can be attached", self.run_tool("run", "Look", "--attach", other, status=1)[1])
            self.assertEqual([], self.emulator.requests())

    def test_ctrl_c_ends_the_wait_and_says_how_to_go_on(self):
        process = self.start("run", "Take long", environment={"FACTORY_API_KEY": "fk-unanswered"})
        session = process.stderr.readline().decode().split()[1]
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=60)
        self.assertEqual(-signal.SIGINT, process.returncode)
        self.assertIn(f"factoryctl messages {session} --follow", error.decode())

    def test_follow_prints_what_comes(self):
        session = self.run_prompt("First")[2]
        self.run_tool("send", session, "Second")
        shown = self.run_tool("messages", session, "--follow")[0]
        messages = self.messages(session)
        heads = re.findall(r"^(\w+)  \d{4}-\d\d-\d\d ", shown, re.MULTILINE)
        self.assertEqual([message["role"] for message in messages[::-1]], heads)
        for block in (block for message in messages for block in message["content"] if block["type"] == "text"):
            self.assertIn(block["text"].rstrip("\n") + "\n", shown)

    def test_what_is_not_done_in_time(self):
        _, error = self.run_tool("run", "--timeout", "1s", "--interrupt", "x", status=3,
                                 environment={"FACTORY_API_KEY": "fk-unanswered"})
        self.assertIn("interrupted", error)
        self.assertTrue(self.emulator.requests()[-1]["target"].endswith("/interrupt"))


class Computers(CommandTest):
    def test_list_and_one(self):
        computers = json.loads(self.emulator.request("GET", "/api/v0/computers"))["computers"]
        lines = [line.split("\t") for line in self.run_tool("computers")[0].splitlines()]
        self.assertEqual([one["name"] for one in computers], [line[0] for line in lines])
        self.assertEqual([one.get("status", "asleep") for one in computers], [line[1] for line in lines])
        shown = [json.loads(line) for line in self.run_tool("computers", "--json")[0].split("\n")[:-1]]
        self.assertEqual(computers, shown)
        self.assertTrue(self.run_tool("computer", "atlas")[0].startswith("atlas\tactive\t"))
        self.assertIn("404", self.run_tool("computer", "nobody", status=1)[1])

    def test_actions(self):
        samples = json.loads(self.emulator.request("GET", "/api/v0/computers/cmp-atlas/metrics"))
        lines = self.run_tool("computer", "atlas", "metrics")[0].splitlines()
        self.assertEqual([one["timestamp"] for one in samples], [line.split("\t")[0] for line in lines])
        self.run_tool("computer", "cygnus", "restart")
        self.assertTrue(self.run_tool("computer", "cygnus")[0].startswith("cygnus\tactive\t"))
        self.assertIn("400", self.run_tool("computer", "borealis", "refresh", status=1)[1])


class Request(CommandTest):
    def test_any_call(self):
        raw = self.emulator.request("GET", "/api/v0/computers/cmp-atlas").decode()
        self.assertEqual(raw + "\n", self.run_tool("request", "GET", "/api/v0/computers/cmp-atlas")[0])
        made = json.loads(self.run_tool("request", "POST", "/api/v0/sessions", "{}")[0])
        self.assertEqual("", self.run_tool("request", "DELETE", f"/api/v0/sessions/{made['sessionId']}")[0])
        self.assertIn("404", self.run_tool("request", "GET", "/api/v0/nothing", status=1)[1])
