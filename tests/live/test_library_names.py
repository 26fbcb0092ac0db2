"""What the sockets use of the libraries and the libraries do not promise: says what to look at when it changes.

`engine.py`, `websocket.py`, `fanout.py`, `ring.py` and `app/serving.py` stand on these. DIRECT_FANOUT=off needs
fewer of them.
"""

import _socket
import hashlib
import inspect
import io
import warnings
from inspect import Parameter

import engineio
import pytest
import socketio
from bidict import bidict
from engineio import packet
from engineio import socket as engineio_socket

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # eventlet says on each import that it is in maintenance
    import eventlet.greenio
    import eventlet.semaphore
    import eventlet.websocket
    import eventlet.wsgi
    from engineio.async_drivers import eventlet as driver

Socket = engineio_socket.Socket
WebSocket = eventlet.websocket.RFC6455WebSocket
Handshake = eventlet.websocket.WebSocketWSGI
Request = eventlet.wsgi.HttpProtocol

# What is called or overridden, with the parameters it is known by.
SIGNATURES = {
    engineio.Server._trigger_event: "self event *args **kwargs",
    engineio.Server._service_task: "self",
    engineio.Server.create_event: "self *args **kwargs",
    engineio.Server.start_background_task: "self target *args **kwargs",
    Socket.receive: "self pkt",
    Socket.send: "self pkt",
    Socket.poll: "self",
    Socket.close: "self wait abort reason",
    Socket.schedule_ping: "self",
    Socket.check_ping_timeout: "self",
    Socket._websocket_handler: "self ws",
    Socket.handle_get_request: "self environ start_response",
    Socket.handle_post_request: "self environ",
    driver.WebSocketWSGI.__init__: "self handler server",
    driver.WebSocketWSGI.__call__: "self environ start_response",
    Handshake._handle_hybi_request: "self environ",
    eventlet.greenio.GreenSocket._trampoline: "self fd read write timeout timeout_exc",
    WebSocket._recv_frame: "self message",
    WebSocket._apply_mask: "data mask length offset",
    WebSocket._send: "self frame",
    eventlet.websocket.FailedConnectionError.__init__: "self status message",
    eventlet.semaphore.Semaphore.acquire: "self blocking timeout",
    eventlet.semaphore.Semaphore.release: "self blocking",
    socketio.Server._send_eio_packet: "self eio_sid eio_pkt",
    socketio.Server._handle_event_internal: "self server sid eio_sid data namespace id",
    socketio.Manager.sid_from_eio_sid: "self eio_sid namespace",
    socketio.Manager.basic_enter_room: "self sid namespace room eio_sid",
    socketio.Manager.basic_leave_room: "self sid namespace room",
    Request.setup: "self",
    Request.handle_one_request: "self",
    Request.get_environ: "self",
    Request.parse_request: "self",
    Request.handle_one_response: "self",
}
# What is relied on without being called: how the library goes about it. Read the new version, see that the sentence
# is still true of it, and write its digest here.
MANNERS = {
    Socket._websocket_handler: (
        "gives each message to `receive`; its writer polls, sends it all, and polls again, pausing only to send",
        "58afe122",
    ),
    Socket.poll: ("gives everything that waits, in order; [] when the socket ends", "d7d70506"),
    Socket.close: ("tells `disconnect` first, then ends the queue with None", "05fac558"),
    engineio.Server._handle_connect: (
        "it is in `sockets` when `connect` is told, and nothing is read yet",
        "049f7c2b",
    ),
    WebSocket._iter_frames: (
        "every frame comes by `_recv_frame`, control frames and fragments too",
        "2c658a5e",
    ),
    WebSocket.wait: (
        "gives what `_iter_frames` yields, which is whole messages: none is begun between two",
        "2914eb54",
    ),
    WebSocket._recv_frame: ("reads by `socket.recv` and `_get_bytes` alone", "b7e54e98"),
    WebSocket._get_bytes: ("reads by `socket.recv` alone", "a886d600"),
    WebSocket._send: ("everything is sent here, under `_sendlock`", "82ffb8d0"),
    WebSocket.send: ("packs, and sends by `_send`", "8bec73f6"),
    Handshake.__call__: (
        "a request for the drafts is refused when `support_legacy_versions` is False",
        "9e0ec380",
    ),
    Request.handle_one_request: (
        "lets `parse_request` read the head by an `rfile` that counts, then asks `get_environ`, then answers",
        "4d466c53",
    ),
    Request.get_environ: (
        "asks the head for `_headers`, `get` and `get_content_type` alone, once it has no `headers` and `type`",
        "b8865250",
    ),
    socketio.Server._handle_eio_message: (
        "raises when it cannot read a message, having done nothing",
        "65f309c1",
    ),
}
STARS = {Parameter.VAR_POSITIONAL: "*", Parameter.VAR_KEYWORD: "**"}


def name(function: object) -> str:
    return f"{function.__module__}.{function.__qualname__}"


@pytest.mark.parametrize("function", SIGNATURES, ids=name)
def test_what_is_called_and_overridden_takes_what_it_took(function):
    parameters = inspect.signature(function).parameters.values()
    now = " ".join(STARS.get(parameter.kind, "") + parameter.name for parameter in parameters)
    assert now == SIGNATURES[function], f"{name(function)} has changed: see who uses it"


@pytest.mark.parametrize("function", MANNERS, ids=name)
def test_what_is_relied_on_reads_as_it_read(function):
    sentence, digest = MANNERS[function]
    now = hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:8]
    assert now == digest, f"{name(function)} has changed. Is it still so that: {sentence}?"


def test_a_server_and_its_sockets_have_what_is_looked_at():
    server = socketio.Server(async_mode="threading")
    engine = server.eio
    assert type(engine) is engineio.Server
    assert {"thread", "queue", "queue_empty", "event", "websocket", "sleep"} <= engine._async.keys()
    assert engine.sockets == {}
    assert engine.handlers.keys() == {"connect", "message", "disconnect"}
    socket = Socket(engine, "sid")
    for field in ("sid", "queue", "upgraded", "closed", "last_ping", "server"):
        assert hasattr(socket, field), field
    assert hasattr(socket.queue, "queue"), "what waits, to see whether there is anything"
    server.manager.basic_enter_room("sid", "/", "room", eio_sid="engine's")
    members = server.manager.rooms["/"]["room"]
    assert type(members) is bidict
    assert list(members.inverse) == ["engine's"]


def test_a_packet_has_what_is_looked_at():
    assert packet.Packet(packet.MESSAGE, "text").encode() == "4text"
    heard = packet.Packet(encoded_packet='42["event",{}]')
    assert (heard.packet_type, heard.data, heard.binary) == (packet.MESSAGE, '2["event",{}]', False)
    assert packet.Packet(encoded_packet="bAAAA").binary


def test_a_websocket_has_what_is_looked_at():
    message = WebSocket.Message(1, 100)
    message.push(b"a", final=False)
    assert (message.opcode, message.data, message.finished) == (1, [b"a"], False)
    green = eventlet.greenio.GreenSocket()
    websocket = WebSocket(green, {})
    assert isinstance(websocket._sendlock, eventlet.semaphore.Semaphore)
    assert websocket.socket is green
    assert green.fd.gettimeout() == 0, "the kernel's own socket never waits"
    assert _socket.socket.fileno(green.fd) > 0
    assert green.fd.send.__self__ is green.fd
    assert {"max_frame_length", "log"} <= vars(websocket).keys()
    green.close()


def test_an_rfile_that_counts_has_the_real_one_as_its_own():
    file = io.BufferedReader(io.BytesIO(b"a\r\nb"))
    counting = eventlet.wsgi.FileObjectForHeaders(file)
    assert counting.fp is file


def test_masks_are_laid_as_the_library_lays_them():
    from app.live.websocket import WebSocket as ours

    mask = (1, 20, 203, 255)
    for length in (0, 1, 3, 4, 5, 1000):
        data = bytes(range(256)) * 4
        for offset in range(5):
            expected = WebSocket._apply_mask(data[:length], mask, length, offset)
            assert ours._apply_mask(data[:length], mask, length, offset) == expected
