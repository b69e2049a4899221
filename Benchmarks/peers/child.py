"""Runs one program, line by line, and has the kernel count it."""
import os
import pty
import resource
import select
import signal
import time

TICK = os.sysconf("SC_CLK_TCK")


class Run:
    """`lines`: (wall, cpu, text) of each line; the rest is of the whole process."""

    def __init__(self):
        self.lines, self.status = [], None
        self.cpu = self.wall = 0.0
        self.peak_kb = 0
        self.was_killed = False


def cpu_of(process):
    """Seconds that a living process used, with all its threads."""
    with open(f"/proc/{process}/stat", encoding="ascii", errors="replace") as file:
        cells = file.read().rpartition(")")[2].split()
    return (int(cells[11]) + int(cells[12])) / TICK


def used(process, result):
    """The same, and what was known last of one that has ended."""
    try:
        return cpu_of(process)
    except (OSError, ValueError, IndexError):
        return result.lines[-1][1] if result.lines else 0.0


def run(command, seconds, environment=None, cpu_seconds=None):
    """Ends the child, and only it, when it is still running after `seconds`, or after so many
    processor seconds, which a machine that others use as well does not shorten.

    It writes to a terminal of its own, since through a pipe programs keep lines back and the time
    of a line would say nothing.
    """
    result, start = Run(), time.monotonic()
    process, terminal = pty.fork()
    if process == 0:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        try:
            os.execvpe(command[0], command, environment or os.environ)
        except OSError:
            os._exit(127)
    rest = b""
    while True:
        left = start + seconds - time.monotonic()
        if cpu_seconds is not None and left > 0 and used(process, result) >= cpu_seconds:
            left = 0
        if left <= 0 and not result.was_killed:
            result.was_killed = True
            os.kill(process, signal.SIGKILL)
        ready, _, _ = select.select([terminal], [], [], max(0.05, min(1.0, left)))
        if not ready:
            continue
        try:
            data = os.read(terminal, 65536)
        except OSError:
            data = b""
        if not data:
            break
        wall = time.monotonic() - start
        cpu = used(process, result)
        *complete, rest = (rest + data).split(b"\n")
        result.lines += [(wall, cpu, line.decode("utf-8", "replace").strip()) for line in complete]
    os.close(terminal)
    _, status, usage = os.wait4(process, 0)
    result.wall = time.monotonic() - start
    result.cpu = usage.ru_utime + usage.ru_stime
    result.peak_kb = usage.ru_maxrss
    result.status = os.waitstatus_to_exitcode(status)
    return result
