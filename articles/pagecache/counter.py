"""How processes of one machine tell one another that the journal has grown: a number in shared memory."""

import fcntl
import logging
import mmap
import os
from pathlib import Path
from struct import Struct

_log = logging.getLogger(__name__)
_NUMBER = Struct("=Q")


class Counter:
    """The number as a reader sees it: `cell[0]`, some 40 nanoseconds a look.

    It grows after every commit that changed what readers see, whichever process made it. Any other value than the last
    one means: read the journal. Raises OSError when the file cannot be made or opened.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._open()

    def _open(self) -> None:
        with _opened(self._file) as file:
            self._inode = os.fstat(file.fileno()).st_ino
            self._map = mmap.mmap(file.fileno(), _NUMBER.size, access=mmap.ACCESS_READ)
        self.cell = memoryview(self._map).cast("Q")

    def follow_file(self) -> bool:
        """Turn to the file that is there now, if somebody put another in its place; whether it was so."""
        try:
            if self._file.stat().st_ino == self._inode:
                return False
            self._open()
        except OSError:
            self._inode = -1
            return False
        return True


def bump(file: Path) -> None:
    """Let the number grow; call it after the commit. What goes wrong is logged: the others look every second besides."""
    try:
        with _opened(file) as opened:
            fcntl.flock(opened, fcntl.LOCK_EX)
            with mmap.mmap(opened.fileno(), _NUMBER.size) as cell:
                number = _NUMBER.unpack(cell[:])[0]
                # One store of eight aligned bytes: a reader sees the old number or the new one.
                with memoryview(cell) as plain, plain.cast("Q") as view:
                    view[0] = (number + 1) % 2**63
    except OSError as error:
        _log.warning("The servers of this machine are told of a change a second late: %s", error)


def _opened(file: Path):
    """The file, made if it is not there, with room for the number."""
    file.parent.mkdir(parents=True, exist_ok=True)
    opened = os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o660), "r+b", buffering=0)
    if os.fstat(opened.fileno()).st_size < _NUMBER.size:
        opened.truncate(_NUMBER.size)
    return opened
