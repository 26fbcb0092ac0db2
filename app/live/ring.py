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
import struct
import sys
from array import array
from collections.abc import Sequence
from errno import EAGAIN
from functools import cache

log = logging.getLogger(__name__)

# How many sockets are sent to at a call: with this many it keeps to the 64 KB that anybody may lock in memory.
ENTRIES = 256
# The longest frame.
MOST_BYTES = 64 * 1024

IO_URING_SETUP, IO_URING_ENTER = 425, 426
# One that fails does not stop those behind it; nobody but the thread that opened the ring may use it.
IORING_SETUP_SUBMIT_ALL, IORING_SETUP_SINGLE_ISSUER = 1 << 7, 1 << 12
IORING_FEAT_SINGLE_MMAP = 1
IORING_OFF_SQ_RING, IORING_OFF_SQES = 0, 0x1000_0000
IORING_OP_SEND = 26
# We are told of those only that have not taken all: MSG_WAITALL lets a part count as a failure.
IOSQE_CQE_SKIP_SUCCESS = 1 << 6
MSG_DONTWAIT, MSG_WAITALL, MSG_NOSIGNAL = 0x40, 0x100, 0x4000
FLAGS = MSG_DONTWAIT | MSG_WAITALL | MSG_NOSIGNAL
# struct io_uring_params: thirty words, and where in them is what is asked for here.
PARAMS = 30
SQ_ENTRIES, CQ_ENTRIES, SETUP_FLAGS, FEATURES = 0, 1, 2, 5
SQ_HEAD, SQ_TAIL, SQ_ARRAY, CQ_HEAD, CQ_TAIL, CQ_CQES = 10, 11, 16, 20, 21, 25
# opcode, flags, ioprio, fd, off, addr, len, msg_flags, user_data, and what a send does not use
SQE = struct.Struct("<BBHiQQIIQ24x")
LEN_AT = 24
# user_data, res, flags
CQE = struct.Struct("<QiI")
WORD = 4
WHOLE = 0xFFFF_FFFF  # heads and tails are words, and go round

number_of = _socket.socket.fileno
# Who has not taken all of a frame: the place in the row, and how many bytes were taken; none, if below zero.
Short = list[tuple[int, int]]


class Many:
    """Sockets that are sent the same, in a row, and what the kernel is to be told for it."""

    __slots__ = ("_lengths", "_ring", "_sockets", "numbers", "sqes")

    def __init__(self, ring: "Ring", sockets: Sequence[_socket.socket]) -> None:
        self._ring = ring
        self._sockets = sockets
        self.numbers = list(map(number_of, sockets))
        sqes = (
            SQE.pack(IORING_OP_SEND, IOSQE_CQE_SKIP_SUCCESS, 0, number, 0, ring.address, 0, FLAGS, at)
            for at, number in enumerate(self.numbers)
        )
        self.sqes = memoryview(bytearray().join(sqes))
        self._lengths = self.sqes.cast("I")[LEN_AT // WORD :: SQE.size // WORD]

    def send(self, frame: bytes) -> tuple[int, Short]:
        """Hand a frame of at most MOST_BYTES to all of them; never waits.

        Returns how many have been seen to, from the first on: all, unless one is closed or the kernel does not do it.
        And those among them that have not taken all of it.
        """
        # A closed one's number may be somebody else's by now.
        if list(map(number_of, self._sockets)) != self.numbers:
            return 0, []
        if self._lengths[0] != len(frame):
            self._lengths[:] = memoryview(array("I", [len(frame)]) * len(self.numbers))
        return self._ring.send(self, frame)


class Ring:
    """One io_uring. Raises OSError where there is none, or where it does not do what this module needs."""

    def __init__(self, entries: int = ENTRIES) -> None:
        if sys.platform != "linux":
            raise OSError("only Linux has it")
        self._syscall = ctypes.CDLL(None, use_errno=True).syscall
        self._syscall.argtypes = [ctypes.c_long] * 7
        self._syscall.restype = ctypes.c_long
        params = (ctypes.c_uint32 * PARAMS)()
        params[SETUP_FLAGS] = IORING_SETUP_SUBMIT_ALL | IORING_SETUP_SINGLE_ISSUER
        self._file = self._call(IO_URING_SETUP, entries, ctypes.addressof(params))
        if self._file < 0:
            raise _error("io_uring_setup")
        self._maps: list[mmap.mmap] = []
        self._is_broken = False
        try:
            self._map(params)
            self._try_out()
        except BaseException:
            self.close()
            raise

    def _map(self, params: Sequence[int]) -> None:
        if not params[FEATURES] & IORING_FEAT_SINGLE_MMAP:
            raise OSError("an old kernel")
        self.sq_entries, cq_entries = params[SQ_ENTRIES], params[CQ_ENTRIES]
        self._sq_mask, self._cq_mask = self.sq_entries - 1, cq_entries - 1
        size = max(params[SQ_ARRAY] + self.sq_entries * WORD, params[CQ_CQES] + cq_entries * CQE.size)
        for length, offset in ((size, IORING_OFF_SQ_RING), (self.sq_entries * SQE.size, IORING_OFF_SQES)):
            self._maps.append(mmap.mmap(self._file, -(-length // WORD) * WORD, offset=offset))
        self._shared, self._sqes = self._maps
        self._words = memoryview(self._shared).cast("I")
        places = (params[at] // WORD for at in (SQ_HEAD, SQ_TAIL, CQ_HEAD, CQ_TAIL))
        self._sq_head, self._sq_tail, self._cq_head, self._cq_tail = places
        self._cqes = params[CQ_CQES]
        for at in range(self.sq_entries):
            self._words[params[SQ_ARRAY] // WORD + at] = at
        frame = ctypes.create_string_buffer(MOST_BYTES)
        self.address = ctypes.addressof(frame)
        self._frame = memoryview(frame).cast("B")

    def _try_out(self) -> None:
        """Whether one that takes all is silent, one that takes a part says how much, and a full one that it is full."""
        takes_all, reader = _socket.socketpair()
        takes_part, slow_reader = _socket.socketpair()
        try:
            takes_all.setsockopt(_socket.SOL_SOCKET, _socket.SO_SNDBUF, 8 * MOST_BYTES)
            takes_part.setsockopt(_socket.SOL_SOCKET, _socket.SO_SNDBUF, MOST_BYTES // 8)
            told = Many(self, [takes_part, takes_all, takes_part]).send(bytes(MOST_BYTES))
        finally:
            for one in (takes_all, reader, takes_part, slow_reader):
                one.close()
        match told:
            case (3, [(0, part), (2, full)]) if 0 < part < MOST_BYTES and full == -EAGAIN:
                return
        raise OSError(f"it says something else than we understand: {told}")

    def send(self, many: Many, frame: bytes) -> tuple[int, Short]:
        """As `Many.send`, which has seen to it that they are whom they were, and are sent so many bytes."""
        short: Short = []
        if self._file < 0:
            return 0, short
        self._frame[: len(frame)] = frame
        for begin in range(0, len(many.numbers), self.sq_entries):
            sqes = many.sqes[begin * SQE.size : (begin + self.sq_entries) * SQE.size]
            wanted = len(sqes) // SQE.size
            done = self._submit(sqes, wanted)
            self._reap(short)
            if done < wanted:
                return begin + done, short
        return len(many.numbers), short

    def _submit(self, sqes: memoryview, wanted: int) -> int:
        """How many of these the kernel has carried out. What it has not is written over the next time."""
        head = self._words[self._sq_head]
        begin = (head & self._sq_mask) * SQE.size
        until_end = len(self._sqes) - begin
        self._sqes[begin : begin + len(sqes)] = sqes[:until_end]
        if len(sqes) > until_end:
            self._sqes[: len(sqes) - until_end] = sqes[until_end:]
        self._words[self._sq_tail] = (head + wanted) & WHOLE
        done = self._call(IO_URING_ENTER, self._file, wanted)
        if done < 0 and not self._is_broken:
            self._is_broken = True
            log.warning("frames are handed over one by one: %s", _error("io_uring_enter"))
        return max(done, 0)

    def _reap(self, short: Short) -> None:
        """Read what the kernel has said of those that went otherwise."""
        head, tail = self._words[self._cq_head], self._words[self._cq_tail]
        if head == tail:
            return
        while head != tail:
            at, result, _flags = CQE.unpack_from(self._shared, self._cqes + (head & self._cq_mask) * CQE.size)
            short.append((at, result))
            head = (head + 1) & WHOLE
        self._words[self._cq_head] = head

    def _call(self, number: int, first: int, second: int) -> int:
        return self._syscall(number, first, second, 0, 0, 0, 0)

    def close(self) -> None:
        """Give it back to the kernel; nobody is sent to by it any more."""
        os.close(self._file)
        self._file = -1
        if self._maps:
            self._words.release()
        for one in self._maps:
            one.close()


def _error(call: str) -> OSError:
    number = ctypes.get_errno()
    return OSError(number, f"{call}: {os.strerror(number)}")


@cache
def open_ring() -> Ring | None:
    """This process's ring, opened by the thread that will send; None where there is none."""
    try:
        ring = Ring()
    except (OSError, AttributeError) as problem:
        log.debug("frames are handed over one by one: %s", problem)
        return None
    log.debug("frames are handed to many in one call")
    return ring


def _leave_it() -> None:
    """A child would write into the ring of its parent."""
    if open_ring.cache_info().currsize and (ring := open_ring()):
        ring.close()
    open_ring.cache_clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_it)
