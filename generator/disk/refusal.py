"""What the system denies us, in a line; and what it denies a program that we run, as if it were ours."""

from __future__ import annotations

import errno
import os
import re

_OF_MACHINES = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO),
    *(errno.ENOMEM, errno.EAGAIN, errno.EMFILE, errno.ENFILE),
}
"""Reasons that lie in the machine; another, such as a file that is missing, may be an author's mistake."""
_PYTHON = re.compile(r"^\w*Error: \[Errno (\d+)\] [^:\n]*(?:: '([^'\n]+)')?", re.MULTILINE)
_RUST = re.compile(r"\(os error (\d+)\)")
NO_THREAD = "can't start new thread"
"""What Python says when a machine allows no further thread."""


def refusal(log: str, code: int) -> OSError | None:
    """Why a program ended with this code, read from its log, if the machine refused it something."""
    number, path = 0, None
    if found := _PYTHON.findall(log):
        number, path = int(found[-1][0]), found[-1][1] or None
    elif found := _RUST.findall(log):
        number = int(found[-1])
    elif NO_THREAD in log:
        number = errno.EAGAIN
    elif "MemoryError" in log or code == -9:  # killed, as Linux does with the largest when memory runs out
        number = errno.ENOMEM
    return OSError(number, os.strerror(number), path) if number in _OF_MACHINES else None


def told(error: Exception) -> str:
    """What the machine refused, in a line; empty if it is not at fault."""
    if isinstance(error, MemoryError):
        return os.strerror(errno.ENOMEM)
    if isinstance(error, RuntimeError) and NO_THREAD in str(error):
        return f"{NO_THREAD}: {os.strerror(errno.EAGAIN)}"
    if not isinstance(error, OSError):
        return ""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason
