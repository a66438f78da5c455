"""Several processes of one command on this machine that train as one, started together and ended together.

What they have to say at the end is one sentence, from the process that ended first, and nothing follows it.
"""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from gaugan_desktop.errors import BadConfigError, InstallationError
from gaugan_desktop.files import reason_of, temporary_folder
from gaugan_desktop.paths import trainer_command

SENTENCE = "GAUGAN_TRAIN_SENTENCE"  # environment: the file for a process's last sentence
_PASSED_ON = ("SIGINT", "SIGTERM", "SIGHUP", "SIGUSR1")
_PATIENCE = 20.0  # seconds in which the others find out that one has ended
_MOST = 64


def run_processes(count: int, arguments: Sequence[str]) -> int:
    """Run `gaugan-train` with these arguments in `count` processes.

    Returns:
        The exit code of the process that failed first, or 0.

    Raises:
        BadConfigError: the number makes no sense.
        InstallationError: there is no room for temporary files, or for so many processes.
    """
    if not 1 <= count <= _MOST:
        raise BadConfigError(f"--processes is a whole number from 1 to {_MOST}, not {count}.")
    with temporary_folder("gaugan-train-") as place:
        sentences = [Path(place) / str(rank) for rank in range(count)]
        group = _group(arguments, sentences)
        with _signals_passed_on(group):
            first = _first_failure(group)
        if first is None:
            return 0
        code = group[first].returncode
        if (sentence := _sentence(sentences[first])) is not None:
            print(sentence, file=sys.stderr)
        elif code < 0:
            print(f"gaugan-train: process {first} was killed by signal {-code}.", file=sys.stderr)
        return code if code > 0 else 128 - code  # of a signal, as shells count


def _group(arguments: Sequence[str], sentences: list[Path]) -> "list[subprocess.Popen[bytes]]":
    """The processes, all of them or none."""
    group: list[subprocess.Popen[bytes]] = []
    try:
        port = str(_free_port())
        for rank, path in enumerate(sentences):
            group.append(_started(rank, len(sentences), port, arguments, path))
    except OSError as error:
        for process in group:
            process.kill()
            process.wait()
        raise InstallationError(f"The processes cannot be started: {reason_of(error)}.") from error
    return group


def _sentence(path: Path) -> str | None:
    """The last one of a process, if it left any."""
    try:
        return path.read_text("utf-8")
    except OSError:
        return None


def _started(
    rank: int, count: int, port: str, arguments: Sequence[str], sentence: Path
) -> "subprocess.Popen[bytes]":
    places = {"RANK": rank, "LOCAL_RANK": rank, "WORLD_SIZE": count, "LOCAL_WORLD_SIZE": count}
    own = {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port, SENTENCE: str(sentence)}
    environment = os.environ | own | {name: str(number) for name, number in places.items()}
    return subprocess.Popen([*trainer_command(), *arguments], env=environment, start_new_session=True)


def _first_failure(group: Sequence["subprocess.Popen[bytes]"]) -> int | None:
    """Wait until all have ended; the rank that failed first. Those that hang after it are killed."""
    ended: SimpleQueue[int] = SimpleQueue()

    def watch(rank: int) -> None:
        group[rank].wait()
        ended.put(rank)

    watchers = [Thread(target=watch, args=(rank,)) for rank in range(len(group))]
    for watcher in watchers:
        watcher.start()
    first, left = None, len(group)
    while left:
        try:
            rank = ended.get(timeout=None if first is None else _PATIENCE)
        except Empty:
            for process in group:
                process.kill()
            continue
        left -= 1
        if first is None and group[rank].returncode:
            first = rank
    for watcher in watchers:
        watcher.join()
    return first


@contextmanager
def _signals_passed_on(group: Sequence["subprocess.Popen[bytes]"]) -> Iterator[None]:
    """What is asked of this process (to stop, to draw samples) is asked of all."""

    def pass_on(number: int, frame: object) -> None:
        for process in group:
            process.send_signal(number)

    numbers = [getattr(signal, name) for name in _PASSED_ON if hasattr(signal, name)]
    old = {number: signal.signal(number, pass_on) for number in numbers}
    try:
        yield
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
