"""The tool as a script uses it: in pipes."""

import json
import os
import pathlib
import re
import signal
import subprocess
import unittest

from service import PATIENCE, ToolTest, page, session

COMPLETIONS = pathlib.Path(__file__).parents[1] / "completions"
MANUAL = pathlib.Path(__file__).parents[1] / "factoryctl.1"
HOSTILE = "a\x1b]52;c;x\x07b\nc\td\x00e\x7ff\x85g\u202eh\u2028i\u009b31m"
HARMLESS = "a^[]52;c;x^Gb^Jc^Id^@e^?f<U+0085>g<U+202E>h<U+2028>i<U+009B>31m"


class Arguments(ToolTest):
    def test_help_names_what_the_manual_names(self):
        output, error = self.run_tool("--help")
        self.assertEqual("", error)
        self.assertEqual(output, self.run_tool("-h", "--nonsense")[0])
        manual = MANUAL.read_text()
        options = re.findall(r"^  --(\w+)", output, re.MULTILINE)
        commands = [name for line in re.findall(r"^  ([a-z][a-z, ]*?)   ", output, re.MULTILINE) for name in line.split(", ")]
        self.assertLess(20, len(options))
        self.assertEqual(15, len(commands))
        for option in options:
            self.assertIn(f".It Fl -{option}", manual)
        for command in commands:
            self.assertRegex(manual, rf"(?m)^\.It Cm .*\b{command}\b")
        for completion in COMPLETIONS.iterdir():
            text = completion.read_text()
            for word in options + commands:
                self.assertIn(word, text, completion.name)

    def test_bash_completes_commands_and_their_options(self):
        script = f'. "{COMPLETIONS}/factoryctl.bash"; COMP_WORDS=({{}}); COMP_CWORD={{}}; _factoryctl; echo "${{{{COMPREPLY[*]}}}}"'
        for words, expected in (("factoryctl com", "computers computer"), ("factoryctl list --sta", "--status"),
                                ("factoryctl computer atlas rest", "restart"), ("factoryctl run --autonomy h", "high"),
                                ("factoryctl messages s-1 --f", "--follow")):
            with self.subTest(words):
                call = script.format(words, len(words.split()) - 1)
                output = subprocess.run(["bash", "-c", call], capture_output=True, text=True, timeout=PATIENCE).stdout
                self.assertEqual(expected, output.strip())

    def test_version(self):
        self.assertRegex(self.run_tool("--version")[0], r"\Afactoryctl \d+\.\d+\.\d+ \(libfactory \d+\.\d+\.\d+\)\n\Z")

    def test_wrong_use_is_refused_before_anything_is_sent(self):
        for arguments in (["--nonsense"], ["nonsense"], ["list", "walk"], ["-x"], ["--limit"], ["--limit", "0"],
                          ["--limit", "-1"], ["--limit", "ten"], ["--limit=9999999999"], ["--limit="], ["--computer"],
                          ["--computer="], ["--json=yes"], ["--all=1"], ["--watch=0"], ["--watch=soon"],
                          ["--limit", "1", "--all"], ["--json", "--watch"], ["walk", "--all"],
                          ["walk", "--limit=1"], ["walk", "--watch"], ["--watch", "2"], ["show"], ["show", "a", "b"],
                          ["messages", "s", "--role"], ["messages", "s", "--all"], ["send"], ["run", "a", "b"], ["run", "--timeout", "9"],
                          ["run", "--interrupt", "x"], ["send", "s", "x", "--timeout", "9s"], ["wait"], ["tag", "name"],
                          ["interrupt", ""], ["delete", "s", "--json"], ["computer", "atlas", "explode"], ["request", "GET"],
                          ["list", "--since", "tomorrow"], ["list", "--since=7w"]):
            with self.subTest(arguments):
                output, error = self.run_tool(*arguments, status=2)
                self.assertEqual("", output)
                self.assertTrue(error.startswith("factoryctl: "), error)
        self.assertEqual([], self.emulator.requests())


class List(ToolTest):
    def ids(self, *arguments):
        lines = self.run_tool(*arguments)[0].splitlines()
        return [line.split("\t")[7] for line in lines]

    def test_lists_the_newest_20_by_one_request(self):
        expected = [one["sessionId"] for one in self.emulator.sessions()[:20]]
        self.emulator.forget()
        self.assertEqual(expected, self.ids())
        self.assertEqual(expected, self.ids("list"))
        self.assertEqual(["/api/v0/sessions?limit=20"] * 2, [request["target"] for request in self.emulator.requests()])
        self.assertRegex(self.emulator.requests()[0]["headers"]["user-agent"][0], r"\Afactoryctl/\d")

    def test_limit(self):
        expected = [one["sessionId"] for one in self.emulator.sessions()]
        for limit in (1, 99, 100, 101, 249, 250, 1000):
            self.assertEqual(expected[:limit], self.ids("--limit", str(limit)))
        self.assertEqual(expected[:3], self.ids("--limit=3"))
        self.assertEqual(expected, self.ids("--all"))

    def test_computer(self):
        expected = [one["sessionId"] for one in self.emulator.sessions() if one.get("computerId") == "cmp-atlas"]
        self.assertEqual(expected, self.ids("--all", "--computer", "cmp-atlas"))
        self.assertEqual(expected, self.ids("--all", "--computer=cmp-atlas"))
        self.assertEqual([], self.ids("--computer", "nowhere"))

    def test_columns(self):
        full = session(title="One", computerId="cmp", updatedAt=1782864000000, messageCount=7, status="running",
                       sessionSettings={"model": "gpt", "tokenUsage": {
                           "inputTokens": 1e3, "outputTokens": 2, "cacheCreationTokens": 0, "cacheReadTokens": 0,
                           "thinkingTokens": 0}})
        huge = session(updatedAt=9e15, sessionSettings={"tokenUsage": {
            "inputTokens": 1e300, "outputTokens": 2, "cacheCreationTokens": 0, "cacheReadTokens": 0,
            "thinkingTokens": 0}})
        self.emulator.faults({"body": page(full, session(), huge)})
        lines = [line.split("\t") for line in self.run_tool()[0].splitlines()]
        self.assertEqual(["One", "running", "gpt", "7", "1002", "2026-07-01 00:00", "cmp", "s-1"], lines[0])
        self.assertEqual(["-", "idle", "-", "1", "-", "1970-01-01 00:00", "-", "s-1"], lines[1])
        self.assertEqual("1e+300", lines[2][4])

    def test_titles_are_harmless(self):
        self.emulator.faults({"body": page(session(title=HOSTILE, status=HOSTILE, sessionId=HOSTILE))})
        columns = self.run_tool()[0].rstrip("\n").split("\t")
        self.assertEqual([HARMLESS, HARMLESS, HARMLESS], [columns[0], columns[1], columns[7]])

    def test_without_utf8_all_is_ascii(self):
        self.emulator.faults({"body": page(session(title="Größe 修复"))})
        self.assertTrue(self.run_tool(environment={"LC_ALL": "C"})[0].startswith("Gr??e ??\t"))


class Json(ToolTest):
    def test_every_session_is_a_line_as_it_came(self):
        raw = self.emulator.request("GET", "/api/v0/sessions?limit=100").decode()
        output = self.run_tool("--json", "--limit", "100")[0]
        self.assertEqual(100, output.count("\n"))
        for line in output.splitlines():
            self.assertIn(line, raw)
        self.assertEqual(self.emulator.sessions(), [json.loads(line) for line in self.run_tool("--all", "--json")[0].split("\n")[:-1]])

    def test_line_ends_between_members_are_left_out(self):
        sessions = [session(title=HOSTILE), session(unknown={"a": [1, 2]})]
        self.emulator.faults({"body": json.dumps(page(*sessions), indent=2).replace("\n", "\r\n")})
        lines = self.run_tool("--json")[0].splitlines()
        self.assertEqual(sessions, [json.loads(line) for line in lines])


class Walk(ToolTest):
    def test_counts_by_status_and_by_model(self):
        sessions = self.emulator.sessions()
        for query, chosen in ((), sessions), (("--computer", "cmp-atlas"), [s for s in sessions if s.get("computerId") == "cmp-atlas"]):
            output = self.run_tool("walk", *query)[0]
            self.assertTrue(output.startswith(f"{len(chosen)} sessions\n\nSTATUS"), output)
            _, statuses, models = output.split("\n\n")
            self.assertEqual(self.counted(chosen, lambda one: one["status"]), self.shown(statuses))
            self.assertEqual(self.counted(chosen, lambda one: one.get("sessionSettings", {}).get("model", "-")), self.shown(models))

    def test_json_has_the_same_counts(self):
        sessions = self.emulator.sessions()
        for query, chosen in ((), sessions), (("--computer", "nowhere"), []):
            output = self.run_tool("walk", "--json", *query)[0]
            self.assertEqual(1, output.count("\n"))
            walk = json.loads(output)
            self.assertEqual(["sessions", "byStatus", "byModel"], list(walk))
            self.assertEqual(len(chosen), walk["sessions"])
            self.assertEqual(self.counted(chosen, lambda one: one["status"]), self.listed(walk["byStatus"], "status"))
            self.assertEqual(self.counted(chosen, lambda one: one.get("sessionSettings", {}).get("model", "-")),
                             self.listed(walk["byModel"], "model"))

    def test_json_has_the_names_as_they_came(self):
        huge = {"inputTokens": 1.7e308, "outputTokens": 1.7e308, "cacheCreationTokens": 0, "cacheReadTokens": 0,
                "thinkingTokens": 0}
        names = ["-", 'a "quoted" \\ name', "größe", HOSTILE]
        sessions = [session(sessionSettings={"model": name}) for name in names] + [session(), session(sessionSettings={"tokenUsage": huge})]
        self.emulator.faults({"body": page(*sessions)})
        walk = json.loads(self.run_tool("walk", "--json")[0])
        totals = {total["model"]: (total["sessions"], total["tokens"]) for total in walk["byModel"]}
        self.assertEqual({name: (1, 0) for name in names} | {None: (2, None)}, totals)  # no number is as large

    @staticmethod
    def counted(sessions, name_of):
        totals = {}
        for one in sessions:
            usage = one.get("sessionSettings", {}).get("tokenUsage", {})
            count, tokens = totals.get(name_of(one), (0, 0))
            totals[name_of(one)] = count + 1, tokens + usage.get("inputTokens", 0) + usage.get("outputTokens", 0)
        return [(name, count, f"{tokens:.0f}") for name, (count, tokens) in sorted(totals.items())]

    @staticmethod
    def listed(totals, by):
        return sorted((total[by] or "-", total["sessions"], f"{total['tokens']:.0f}") for total in totals)

    @staticmethod
    def shown(group):
        lines = [line.rsplit(maxsplit=2) for line in group.splitlines()[1:]]
        return [(name, int(count), tokens) for name, count, tokens in lines]


class Failures(ToolTest):
    def test_errors_are_told_on_stderr(self):
        for command in (["list"], ["list", "--all", "--json"], ["walk"], ["walk", "--json"]):
            output, error = self.run_tool(*command, status=1, environment={"FACTORY_API_KEY": "fk-wrong"})
            self.assertEqual("", output)
            self.assertRegex(error, r"\Afactoryctl: HTTP 401: .*\n\Z")
        self.assertIn("FACTORY_API_KEY", self.run_tool(status=1, environment={"FACTORY_API_KEY": None})[1])

    def test_errors_of_the_service_are_harmless(self):
        self.emulator.faults({"status": 404, "body": {"title": HOSTILE, "detail": HOSTILE, "status": 404}})
        error = self.run_tool(status=1)[1]
        self.assertRegex(error, r"\A[^\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028]*\Z")
        self.assertEqual(1, error.count("\n"))

    def test_output_that_cannot_be_written(self):
        for arguments in ([], ["walk"], ["walk", "--json"], ["--all"], ["--all", "--json"]):
            self.emulator.forget()
            with open("/dev/full", "w") as full:
                error = self.run_tool(*arguments, status=1, stdout=full)[1]
            self.assertEqual("factoryctl: cannot write: No space left on device\n", error)
            if "--all" in arguments:
                self.assertEqual(1, len(self.emulator.requests()))  # it does not walk on for nothing

    def test_help_that_cannot_be_written(self):
        for argument in ("--help", "--version"):
            with open("/dev/full", "w") as full:
                error = self.run_tool(argument, status=1, stdout=full)[1]
            self.assertEqual("factoryctl: cannot write: No space left on device\n", error)

    def test_a_reader_that_leaves_ends_it_in_silence(self):
        reader, writer = os.pipe()
        os.close(reader)
        process = self.start("--all", "--json", stdout=writer)
        os.close(writer)
        error = process.communicate(timeout=PATIENCE)[1]
        self.assertEqual((-signal.SIGPIPE, b""), (process.returncode, error))
        self.assertEqual(1, len(self.emulator.requests()))


class ClosedStreams(ToolTest):
    def test_output_is_no_success(self):
        for requests, arguments in ((1, []), (3, ["walk"]), (3, ["walk", "--json"]), (1, ["--all"]), (1, ["--all", "--json"]),
                                    (0, ["--help"]), (0, ["--version"])):
            with self.subTest(arguments):
                self.emulator.forget()
                error = self.run_tool(*arguments, status=1, preexec_fn=lambda: os.close(1))[1]
                self.assertEqual("factoryctl: cannot write: Bad file descriptor\n", error)
                self.assertEqual(requests, len(self.emulator.requests()))

    def test_they_do_not_become_connections(self):
        def close_all():
            for stream in range(3):
                os.close(stream)

        self.run_tool(status=1, preexec_fn=close_all)
        self.assertEqual(1, len(self.emulator.requests()))
        self.assertEqual("", self.run_tool(status=1, environment={"FACTORY_API_KEY": "fk-wrong"}, preexec_fn=lambda: os.close(2))[0])
        self.assertEqual(20, self.run_tool(preexec_fn=lambda: os.close(0))[0].count("\n"))


class Interrupts(ToolTest):
    def interrupted(self, process, number):
        process.send_signal(number)
        output, error = process.communicate(timeout=PATIENCE / 2)  # without the signal it takes 60 s
        self.assertEqual((-number, b""), (process.returncode, error))
        return output

    def test_a_call_is_cancelled(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            for command in (["list"], ["--json"], ["walk"]):
                self.emulator.forget()
                process = self.start(*command, environment={"FACTORY_API_KEY": "fk-slow"})
                self.emulator.wait_for_requests(1)
                self.assertEqual(b"", self.interrupted(process, number))

    def test_what_was_fetched_before_is_printed(self):
        self.emulator.faults({}, {"delayMs": 60000})
        process = self.start("--all")
        self.emulator.wait_for_requests(2)
        self.assertEqual(100, self.interrupted(process, signal.SIGINT).count(b"\n"))

    def test_writing_to_nobody_is_ended(self):
        process = self.start("--all", "--json")
        self.emulator.wait_for_requests(1)
        process.send_signal(signal.SIGINT)
        self.assertEqual(-signal.SIGINT, process.wait(PATIENCE))

    def test_ignored_signals_stay_ignored(self):
        self.emulator.faults({"delayMs": 500})
        process = self.start(preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        self.emulator.wait_for_requests(1)
        process.send_signal(signal.SIGINT)
        output = process.communicate(timeout=PATIENCE)[0]
        self.assertEqual((0, 20), (process.returncode, output.count(b"\n")))


if __name__ == "__main__":
    unittest.main()
