"""The floor: an epoll loop that sends one ready websocket frame to each socket, and does nothing else.

python floor.py PORT FILE      FILE: JSON with "changes" and "done", the messages to send as they are
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import select
import socket
import sys

WEBSOCKET = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def frame(text: str) -> bytes:
    content = text.encode()
    size = bytes([len(content)]) if len(content) < 126 else b"\x7e" + len(content).to_bytes(2, "big")
    return b"\x81" + size + content


GREETING = frame('0{"sid":"floor","upgrades":[],"pingInterval":25000,"pingTimeout":20000}')
WELCOME = frame('40{"sid":"floor"}')


def welcome(request: bytes) -> bytes:
    (key,) = [line[19:] for line in request.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key: ")]
    accept = base64.b64encode(hashlib.sha1(key + WEBSOCKET).digest())
    head = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    return head + b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n" + GREETING


def serve(port: int, changes: bytes, done: bytes) -> None:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(4096)
    epoll = select.epoll()
    epoll.register(listener.fileno(), select.EPOLLIN)
    there: dict[int, socket.socket] = {}
    print(json.dumps({"pid": os.getpid()}), flush=True)
    while True:
        for fd, _ in epoll.poll():
            if fd == listener.fileno():
                came, _ = listener.accept()
                came.setblocking(False)
                there[came.fileno()] = came
                epoll.register(came.fileno(), select.EPOLLIN)
                continue
            one = there[fd]
            data = one.recv(65536)
            if not data:
                epoll.unregister(fd)
                there.pop(fd).close()
            elif data.startswith(b"GET "):
                one.send(welcome(data))
            elif b'42["command"' in data:
                for each in there.values():
                    each.send(changes)
                one.send(done)
            elif b"40{" in data:
                one.send(WELCOME)


if __name__ == "__main__":
    import resource

    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with open(sys.argv[2], encoding="utf-8") as file:
        ready = json.load(file)
    serve(int(sys.argv[1]), frame(ready["changes"]), frame(ready["done"]))
