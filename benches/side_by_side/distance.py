"""A long road to the server, on one machine: a relay that holds what goes over it as long as the distance would.

TCP's handshake is paid for, too: what a new connection sends first waits a round trip more. Slow start is not imitated, nor
is anything lost, so that every connection has the line's full rate from its first byte on.
"""

import queue
import socket
import threading
import time

ROUND_TRIP_S = 0.040
BITS_A_SECOND = 50e6


class Road:
    """Counts what a client has to wait for: to be connected, and each time that the server speaks after it."""

    def __init__(self, server_port):
        self.server_port = server_port
        self.round_trips = 0
        self.bytes = 0
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]

    def __enter__(self):
        threading.Thread(target=self.accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.listener.close()

    def count_anew(self):
        self.round_trips = self.bytes = 0

    def floor_s(self):
        """What the road alone costs a client that loses no time: since `count_anew`."""
        return self.round_trips * ROUND_TRIP_S + self.bytes * 8 / BITS_A_SECOND

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            self.round_trips += 1
            server = socket.create_connection(("127.0.0.1", self.server_port))
            connection = Connection(self)
            for source, sink, is_request in ((client, server, True), (server, client, False)):
                source.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                lane = queue.SimpleQueue()
                start = time.monotonic() + (ROUND_TRIP_S if is_request else 0)
                threading.Thread(target=connection.receive, args=(source, lane, is_request, start), daemon=True).start()
                threading.Thread(target=deliver, args=(lane, sink), daemon=True).start()


class Connection:
    def __init__(self, road):
        self.road = road
        self.client_speaks = False

    def receive(self, source, lane, is_request, free):
        """Gives each piece the time at which its last bit arrives; `free` is when the line is, for the next one."""
        while True:
            try:
                piece = source.recv(64 * 1024)
            except OSError:
                piece = b""
            if piece and self.client_speaks and not is_request:
                self.road.round_trips += 1
            self.client_speaks = is_request
            self.road.bytes += 0 if is_request else len(piece)
            free = max(free, time.monotonic()) + len(piece) * 8 / BITS_A_SECOND
            lane.put((free + ROUND_TRIP_S / 2, piece))
            if not piece:
                return


def deliver(lane, sink):
    while True:
        due, piece = lane.get()
        time.sleep(max(0, due - time.monotonic()))
        try:
            if not piece:
                sink.shutdown(socket.SHUT_WR)
                return
            sink.sendall(piece)
        except OSError:
            return
