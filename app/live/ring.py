"""Hands one frame to many sockets in one call of the kernel, where the kernel has io_uring and lets us use it.

A loop of `send` makes a call for each phone: into the kernel and out again, with Python between. Here what is to be
done lies ready in memory that the kernel shares, and one call does all of it. Nothing is left to be done later: each
socket takes at once what it can, as with a `send` that does not wait. So no answer comes after the call, and what
the call finds is what the loop would have found.

It needs Linux 6.0. Many containers forbid it, and then `open_ring` gives None and fanout.py sends to one after the
other. The layout and the names are those of <linux/io_uring.h>; io_uring_setup(2) and io_uring_enter(2) explain them.
"""

import _socket  # the kernel's sockets as they are: eventlet puts others into `socket`
import ctypes
import logging
import mmap
import os
import socket
import struct
import sys
from array import array
from collections.abc import Sequence
from errno import EAGAIN
from functools import cache

log = logging.getLogger(__name__)

# How many sockets are sent to at a call, and the longest frame.
ENTRIES = 1024
MOST_BYTES = 64 * 1024

IO_URING_SETUP, IO_URING_ENTER = 425, 426
# One that fails does not stop those behind it; nobody but the thread that opened the ring may use it.
IORING_SETUP_SUBMIT_ALL, IORING_SETUP_SINGLE_ISSUER = 1 << 7, 1 << 12
IORING_FEAT_SINGLE_MMAP = 1
IORING_OFF_SQ_RING, IORING_OFF_SQES = 0, 0x1000_0000
IORING_OP_SEND = 26
# We are told of those only that have not taken all: MSG_WAITALL lets a part count as a failure.
IOSQE_CQE_SKIP_SUCCESS = 1 << 6
FLAGS = socket.MSG_DONTWAIT | socket.MSG_NOSIGNAL | socket.MSG_WAITALL
# opcode, flags, ioprio, fd, off, addr, len, msg_flags, user_data, and what a send does not use
SQE = struct.Struct("<BBHiQQIIQ24x")
LEN_AT = 24
# user_data, res, flags
CQE = struct.Struct("<QiI")
WORD = 4

number_of = _socket.socket.fileno


class SqOffsets(ctypes.Structure):
    _fields_ = (
        *(
            (name, ctypes.c_uint32)
            for name in ["head", "tail", "ring_mask", "ring_entries", "flags", "dropped", "array", "resv1"]
        ),
        ("user_addr", ctypes.c_uint64),
    )


class CqOffsets(ctypes.Structure):
    _fields_ = (
        *(
            (name, ctypes.c_uint32)
            for name in ["head", "tail", "ring_mask", "ring_entries", "overflow", "cqes", "flags", "resv1"]
        ),
        ("user_addr", ctypes.c_uint64),
    )


class Params(ctypes.Structure):
    _fields_ = (
        *(
            (name, ctypes.c_uint32)
            for name in ["sq_entries", "cq_entries", "flags", "sq_thread_cpu", "sq_thread_idle"]
        ),
        *((name, ctypes.c_uint32) for name in ["features", "wq_fd", "resv0", "resv1", "resv2"]),
        ("sq_off", SqOffsets),
        ("cq_off", CqOffsets),
    )


class Many:
    """Sockets that are sent the same, in a row, and what the kernel is to be told for it."""

    __slots__ = ("entries", "lengths", "numbers", "sockets")

    def __init__(self, sockets: Sequence[_socket.socket], address: int) -> None:
        self.sockets = sockets
        self.numbers = list(map(number_of, sockets))
        sqes = (
            SQE.pack(IORING_OP_SEND, IOSQE_CQE_SKIP_SUCCESS, 0, number, 0, address, 0, FLAGS, at)
            for at, number in enumerate(self.numbers)
        )
        self.entries = memoryview(bytearray().join(sqes))
        self.lengths = self.entries.cast("I")[LEN_AT // WORD :: SQE.size // WORD]

    def are_open(self) -> bool:
        """Whether all have the numbers they had: a closed one's may be somebody else's by now."""
        return list(map(number_of, self.sockets)) == self.numbers

    def set_length(self, length: int) -> None:
        """How many bytes each is sent."""
        if self.lengths[0] != length:
            self.lengths[:] = memoryview(array("I", [length]) * len(self.numbers))


class Ring:
    """One io_uring. Raises OSError where there is none, or where it does not do what this module needs."""

    def __init__(self, entries: int = ENTRIES) -> None:
        if sys.platform != "linux":
            raise OSError("only Linux has it")
        self._syscall = ctypes.CDLL(None, use_errno=True).syscall
        self._syscall.argtypes = [ctypes.c_long] * 7
        self._syscall.restype = ctypes.c_long
        params = Params(flags=IORING_SETUP_SUBMIT_ALL | IORING_SETUP_SINGLE_ISSUER)
        self.fd = self._call(IO_URING_SETUP, entries, ctypes.addressof(params))
        if self.fd < 0:
            raise OSError(ctypes.get_errno(), "io_uring_setup")
        try:
            self._map(params)
            self._try_out()
        except BaseException:
            self.close()
            raise

    def _map(self, params: Params) -> None:
        if not params.features & IORING_FEAT_SINGLE_MMAP:
            raise OSError("an old kernel")
        sq, cq = params.sq_off, params.cq_off
        self.sq_entries = params.sq_entries
        self._sq_mask, self._cq_mask = params.sq_entries - 1, params.cq_entries - 1
        size = max(sq.array + params.sq_entries * WORD, cq.cqes + params.cq_entries * CQE.size)
        self._shared = mmap.mmap(self.fd, -(-size // WORD) * WORD, offset=IORING_OFF_SQ_RING)
        self._sqes = mmap.mmap(self.fd, params.sq_entries * SQE.size, offset=IORING_OFF_SQES)
        self._words = memoryview(self._shared).cast("I")
        self._sq_head, self._sq_tail = sq.head // WORD, sq.tail // WORD
        self._cq_head, self._cq_tail, self._cqes = cq.head // WORD, cq.tail // WORD, cq.cqes
        for at in range(params.sq_entries):
            self._words[sq.array // WORD + at] = at
        frame = ctypes.create_string_buffer(MOST_BYTES)
        self._address = ctypes.addressof(frame)
        self._frame = memoryview(frame).cast("B")

    def _try_out(self) -> None:
        """Whether one that takes all is silent, one that takes a part says how much, and a full one that it is full."""
        takes_all, reader = _socket.socketpair()
        takes_part, slow_reader = _socket.socketpair()
        try:
            takes_all.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 8 * MOST_BYTES)
            takes_part.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, MOST_BYTES // 8)
            told = self.send(self.many([takes_part, takes_all, takes_part]), bytes(MOST_BYTES))
        finally:
            for one in (takes_all, reader, takes_part, slow_reader):
                one.close()
        match told:
            case (3, [(0, part), (2, full)]) if 0 < part < MOST_BYTES and full == -EAGAIN:
                return
        raise OSError(f"it says something else than we understand: {told}")

    def many(self, sockets: Sequence[_socket.socket]) -> Many:
        """A row of sockets to send to, again and again."""
        return Many(sockets, self._address)

    def send(self, many: Many, frame: bytes) -> tuple[int, list[tuple[int, int]]]:
        """Hand a frame of at most MOST_BYTES to all of them; never waits.

        Returns how many have been seen to, from the first on: all, unless one is closed or the kernel has no room.
        And those among them that have not taken all of it: the place in the row, and how many bytes were taken or,
        below zero, the number of the error.
        """
        short: list[tuple[int, int]] = []
        if not many.are_open():
            return 0, short
        length = len(frame)
        many.set_length(length)
        self._frame[:length] = frame
        for begin in range(0, len(many.numbers), self.sq_entries):
            entries = many.entries[begin * SQE.size : (begin + self.sq_entries) * SQE.size]
            wanted = len(entries) // SQE.size
            taken = self._submit(entries, wanted)
            self._reap(short)
            if taken < wanted:
                return begin + taken, short
        return len(many.numbers), short

    def _submit(self, entries: memoryview, wanted: int) -> int:
        """How many of these the kernel has carried out. Nothing is left in the queue."""
        words = self._words
        tail = words[self._sq_tail]
        begin = (tail & self._sq_mask) * SQE.size
        until_end = len(self._sqes) - begin
        self._sqes[begin : begin + len(entries)] = entries[:until_end]
        if len(entries) > until_end:
            self._sqes[: len(entries) - until_end] = entries[until_end:]
        words[self._sq_tail] = (tail + wanted) & 0xFFFF_FFFF
        taken = self._call(IO_URING_ENTER, self.fd, wanted)
        if taken < wanted:
            words[self._sq_tail] = words[self._sq_head]
        return max(taken, 0)

    def _reap(self, short: list[tuple[int, int]]) -> None:
        """Read what the kernel has said of those that went otherwise."""
        words = self._words
        head, tail = words[self._cq_head], words[self._cq_tail]
        if head == tail:
            return
        while head != tail:
            at, result, _flags = CQE.unpack_from(self._shared, self._cqes + (head & self._cq_mask) * CQE.size)
            short.append((at, result))
            head = (head + 1) & 0xFFFF_FFFF
        words[self._cq_head] = head
        short.sort()

    def _call(self, number: int, first: int, second: int) -> int:
        return self._syscall(number, first, second, 0, 0, 0, 0)

    def close(self) -> None:
        """Give it back to the kernel."""
        os.close(self.fd)


@cache
def open_ring() -> Ring | None:
    """This process's ring, opened when it is first asked for by the thread that will send; None where there is none."""
    try:
        return Ring()
    except (OSError, AttributeError) as problem:
        log.debug("frames are handed over one by one: %s", problem)
        return None


# A child would write into the ring of its parent.
os.register_at_fork(after_in_child=open_ring.cache_clear)
