"""The tool on a terminal: the table, styles, progress."""

import json
import signal
import unittest

from screen import Terminal
from service import ToolTest, page, session
from test_script import HARMLESS, HOSTILE


class TerminalTest(ToolTest):
    def on_terminal(self, *arguments, environment={}, **options):
        terminal = Terminal(arguments, self.environment(**environment), **options)
        self.addCleanup(terminal.close)
        return terminal

    def shown(self, *arguments, **options):
        terminal = self.on_terminal(*arguments, **options)
        self.assertEqual(0, terminal.wait_for_end())
        return terminal.screen


class Table(TerminalTest):
    def test_fits_every_width(self):
        for columns in (1, 9, 20, 40, 80, 81, 120, 300):
            with self.subTest(columns):
                screen = self.shown("--limit", "100", columns=columns)  # fails where it would wrap
                self.assertEqual(102, len(screen.lines))

    def test_leaves_out_what_has_no_room(self):
        headings = {columns: self.shown(columns=columns).lines[0].split() for columns in (30, 80, 300)}
        self.assertEqual(["TITLE", "STATUS"], headings[30])
        self.assertEqual(["TITLE", "STATUS", "MODEL", "UPDATED"], headings[80])
        self.assertEqual(["TITLE", "STATUS", "MODEL", "MESSAGES", "TOKENS", "UPDATED", "COMPUTER", "ID"], headings[300])

    def test_columns_are_aligned_by_width(self):
        titles = ["修复登录页面", "e\u0301te\u0301", "🚀 launch", "เพิ่มการค้นหา", "plain"]
        self.emulator.faults({"body": page(*(session(title=title) for title in titles))})
        screen = self.shown(columns=40)
        at = screen.lines[0].index("STATUS")
        for cells in screen.cells[1:6]:
            self.assertEqual("idle", "".join(cells[at:at + 4]))

    def test_cut_texts_say_so(self):
        self.emulator.faults({"body": page(session(title="x" * 100))}, {"body": page(session(title="x" * 100))})
        self.assertEqual("x" * 21 + "…  idle", self.shown(columns=48).lines[1][:28])
        self.assertEqual("x" * 21 + "~  idle", self.shown(columns=48, environment={"LC_ALL": "C"}).lines[1][:28])

    def test_a_long_status_of_tomorrow_does_not_take_the_column_away(self):
        self.emulator.faults({"body": page(session(title="x" * 100, status="waiting-for-a-human"), session(sessionId="s-2"))})
        screen = self.shown(columns=40)
        self.assertEqual(["TITLE", "STATUS", "ID"], screen.lines[0].split())
        self.assertEqual(["…", "waiting-for…", "s-1"], screen.lines[1].lstrip("x").split())

    def test_titles_do_nothing_to_the_terminal(self):
        self.emulator.faults({"body": page(session(title=HOSTILE))})
        self.assertTrue(self.shown(columns=200).lines[1].startswith(HARMLESS))

    def test_json_does_nothing_to_the_terminal(self):
        hostile = session(title=HOSTILE)
        self.emulator.faults({"body": json.dumps(page(hostile), ensure_ascii=False)})
        screen = self.shown("--json", columns=1000)
        self.assertEqual(hostile, json.loads(screen.lines[0]))

    def test_json_of_a_walk_does_nothing_to_the_terminal(self):
        self.emulator.faults({"body": page(session(status=HOSTILE))})
        screen = self.shown("walk", "--json", columns=1000)
        self.assertEqual(HOSTILE, json.loads(screen.lines[0])["byStatus"][0]["status"])

    def test_errors_do_nothing_to_the_terminal(self):
        self.emulator.faults({"status": 404, "body": {"title": HOSTILE, "detail": HOSTILE, "status": 404}})
        terminal = self.on_terminal(columns=1000)
        self.assertEqual(1, terminal.wait_for_end())
        self.assertIn("HTTP 404", terminal.screen.lines[0])

    def test_styles(self):
        self.assertEqual({"32", "33", "39"}, self.shown("--all").styles)
        for environment in {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": None}:
            self.assertEqual(set(), self.shown("--all", environment=environment).styles)
        self.assertEqual({"32", "33", "39"}, self.shown("--all", environment={"NO_COLOR": ""}).styles)


class Progress(TerminalTest):
    def test_is_shown_on_stderr_and_gone_at_the_end(self):
        for command in (["walk"], ["--all"], ["--all", "--json"]):
            terminal = self.on_terminal(*command, streams=(0, 2))
            output = terminal.process.stdout.read()
            self.assertEqual(0, terminal.wait_for_end())
            self.assertIn(b"100 sessions, fetching more", terminal.written)
            self.assertIn(b"200 sessions, fetching more", terminal.written)
            self.assertEqual([""], terminal.screen.lines)
            self.assertNotIn(b"fetching", output)
            self.assertNotIn(b"\x1b", output)

    def test_fits_every_width(self):
        for columns in (1, 2, 20, 27):
            with self.subTest(columns):
                terminal = self.on_terminal("--all", columns=columns, streams=(0, 2))  # fails where it would wrap
                terminal.process.stdout.read()
                self.assertEqual(0, terminal.wait_for_end())
                self.assertIn("100 sessions, fetch"[:max(0, columns - 2)].encode(), terminal.written)
                self.assertEqual([""], terminal.screen.lines)

    def test_is_not_shown_where_it_is_in_the_way(self):
        for arguments, environment in ([], {}), (["--limit", "100"], {}), (["walk"], {"TERM": "dumb"}), (["walk"], {"TERM": None}):
            terminal = self.on_terminal(*arguments, environment=environment, streams=(0, 2))
            terminal.process.stdout.read()
            self.assertEqual((0, b""), (terminal.wait_for_end(), terminal.written))
        terminal = self.on_terminal("--all", "--json", columns=65535)
        self.assertEqual(0, terminal.wait_for_end())
        self.assertNotIn(b"fetching", terminal.written)
        self.assertEqual("", self.run_tool("walk")[1])

    def test_is_gone_after_an_interrupt_and_an_error(self):
        for fault, status in ({"delayMs": 60000}, -signal.SIGINT), ({"status": 404}, 1):
            self.emulator.forget()
            self.emulator.faults({}, {}, fault)
            terminal = self.on_terminal("walk")
            if status < 0:
                self.emulator.wait_for_requests(3)
                terminal.wait_for_text("200 sessions, fetching more")
                terminal.type(b"\x03")
            self.assertEqual(status, terminal.wait_for_end())
            self.assertNotIn("fetching", "".join(terminal.screen.lines))


if __name__ == "__main__":
    unittest.main()
