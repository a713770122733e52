"""The tool as it stays on a terminal."""

import os
import signal
import termios
import unittest

from service import TOOL, page, session
from test_script import HOSTILE
from test_terminal import TerminalTest

IDLE = {"body": page(session(sessionId="a", title="First"), session(sessionId="b", title="Second"))}
RUNNING = {"body": page(session(sessionId="a", title="First"), session(sessionId="b", title="Second", status="running"))}
NEVER = {"delayMs": 60000}


class Watch(TerminalTest):
    def watch(self, *faults, **options):
        self.emulator.faults(*faults)
        return self.on_terminal("--watch", "1", **options)

    def ends(self, terminal, status):
        self.assertEqual(status, terminal.wait_for_end())
        self.assertTrue(terminal.is_restored())

    def test_draws_when_a_status_changes_and_only_then(self):
        terminal = self.watch(IDLE, IDLE, IDLE, RUNNING, NEVER)
        terminal.wait_for_text("Second  idle")
        self.assertTrue(terminal.screen.alternate)
        self.assertFalse(terminal.screen.cursor_shown)
        self.assertEqual(set(), terminal.screen.styles)
        terminal.wait_for_text("Second  running")
        terminal.wait_for(lambda screen: screen.styles == {"1", "22", "32", "39"})
        self.assertEqual(3, terminal.screen.draws)  # before the first look, after it, and now
        self.assertRegex(terminal.screen.lines[3], r"\AChanged at \d\d:\d\d:\d\d, looked at every 1 s. q quits.\Z")
        self.assertEqual(4, len(terminal.screen.lines))
        terminal.type(b"q")
        self.ends(terminal, 0)

    def test_a_shorter_list_leaves_nothing_behind(self):
        terminal = self.watch(IDLE, {"body": page(session(sessionId="c", title="Only"))}, NEVER)
        terminal.wait_for_text("Only")
        terminal.wait_for(lambda screen: len(screen.lines) == 3)
        self.assertNotIn("Second", "".join(terminal.screen.lines))
        self.assertTrue(terminal.screen.lines[1].endswith("  c"), terminal.screen.lines[1])

    def test_signals_end_it_at_once_and_leave_the_terminal_as_it_was(self):
        for keys, number in (b"\x03", signal.SIGINT), (b"\x1c", signal.SIGQUIT), (None, signal.SIGTERM):
            for faults in [NEVER], [IDLE, NEVER]:
                self.emulator.forget()
                terminal = self.watch(*faults)
                self.emulator.wait_for_requests(len(faults))
                if keys is not None:
                    terminal.type(keys)
                else:
                    terminal.process.send_signal(number)
                self.ends(terminal, -number)

    def test_q_ends_it_during_a_call(self):
        terminal = self.watch(IDLE, NEVER)
        self.emulator.wait_for_requests(2)
        terminal.type(b"xq")
        self.ends(terminal, 0)

    def test_follows_the_size_of_the_window(self):
        terminal = self.watch(IDLE, NEVER, columns=100)
        terminal.wait_for_text("UPDATED")
        terminal.resize(14, 24)
        terminal.wait_for(lambda screen: screen.lines[0] == "TITLE   STATUS")
        terminal.resize(100, 2)
        terminal.wait_for_text("2 more below")
        terminal.wait_for(lambda screen: len(screen.lines) == 2)

    def test_a_list_that_is_too_long_is_cut(self):
        terminal = self.on_terminal("--watch", lines=10)
        terminal.wait_for_text("12 more below. Changed at")
        self.assertEqual(10, len(terminal.screen.lines))
        self.assertIn("every 5 s", terminal.screen.lines[9])

    def test_titles_do_nothing_to_the_terminal(self):
        terminal = self.watch({"body": page(session(title=HOSTILE))}, {"status": 418, "body": {"title": HOSTILE}}, NEVER, columns=200)
        terminal.wait_for_text("a^[]52")
        terminal.wait_for_text("Not up to date: HTTP 418")

    def test_goes_on_when_a_look_fails(self):
        terminal = self.watch(IDLE, {"status": 418}, IDLE, NEVER)
        terminal.wait_for_text("Not up to date: HTTP 418")
        self.assertIn("First", terminal.screen.lines[1])
        terminal.wait_for_text("Changed at")

    def test_ends_when_it_makes_no_sense(self):
        for faults in [{"status": 418}], [IDLE, {"status": 401}]:
            terminal = self.watch(*faults, columns=200)
            self.ends(terminal, 1)
            self.assertIn(f"factoryctl: HTTP {faults[-1]['status']}", terminal.screen.lines[0])

    def test_ctrl_z_gives_the_terminal_back_until_it_goes_on(self):
        shell = ["bash", "-m", "-c", 'trap : TSTP; "$@"; echo "stopped $?"; fg >/dev/null; echo "ended $?"', "bash", *TOOL]
        terminal = self.watch(IDLE, NEVER, command=shell)
        terminal.wait_for_text("Second  idle")
        terminal.type(b"\x1a")
        terminal.wait_for(lambda screen: b"stopped 148" in terminal.written)
        at = terminal.written.index(b"stopped 148")
        self.assertIn(b"\x1b[?1049l", terminal.written[:at])
        terminal.wait_for_text("Second  idle")
        self.assertIn(b"\x1b[?1049h", terminal.written[at:])
        terminal.type(b"q")
        terminal.wait_for_text("ended 0")
        self.ends(terminal, 0)

    def test_goes_on_after_a_stop_that_it_could_not_see(self):
        terminal = self.watch(IDLE, NEVER)
        terminal.wait_for_text("Second  idle")
        terminal.process.send_signal(signal.SIGSTOP)
        os.waitpid(terminal.process.pid, os.WUNTRACED)
        termios.tcsetattr(terminal.slave, termios.TCSANOW, terminal.modes)  # as a shell does
        terminal.screen.feed(b"\x1b[?1049l\x1b[?25h\x1b[?7h")
        terminal.process.send_signal(signal.SIGCONT)
        terminal.wait_for_text("Second  idle")
        self.assertTrue(terminal.screen.alternate)
        self.assertFalse(terminal.screen.cursor_shown)
        self.assertFalse(terminal.screen.wraps)
        terminal.type(b"q")
        self.ends(terminal, 0)

    def test_works_without_a_keyboard(self):
        terminal = self.watch(IDLE, NEVER, streams=(1, 2))
        terminal.process.stdin.close()
        terminal.wait_for_text("Second  idle")
        terminal.wait_for_text("Ctrl-C quits.")
        terminal.process.send_signal(signal.SIGINT)
        self.ends(terminal, -signal.SIGINT)

    def test_ends_when_the_terminal_is_gone(self):
        terminal = self.watch(IDLE, NEVER)
        terminal.wait_for_text("Second  idle")
        terminal.process.send_signal(signal.SIGHUP)
        self.assertEqual(-signal.SIGHUP, terminal.wait_for_end())

    def test_needs_a_terminal_that_can(self):
        for environment in {"TERM": "dumb"}, {"TERM": None}:
            terminal = self.on_terminal("--watch", environment=environment, columns=200)
            self.assertEqual(2, terminal.wait_for_end())
            self.assertIn("--watch needs a terminal", terminal.screen.lines[0])


if __name__ == "__main__":
    unittest.main()
