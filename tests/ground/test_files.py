"""What saving keeps, refuses and leaves behind."""

import errno
import logging
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

import pytest

from gaugan_desktop import files
from gaugan_desktop.errors import BadFileError, InstallationError
from gaugan_desktop.files import (
    stamp_of,
    temporary_folder,
    write_atomically,
    write_bytes_atomically,
    write_new,
)
from gaugan_desktop.unfinished import clear_unfinished

on_posix = pytest.mark.skipif(os.name == "nt", reason="needs links and permissions as Unix has them")


@pytest.fixture
def old(tmp_path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    return path


def names(folder: Path) -> list[str]:
    return sorted(name for name in os.listdir(folder) if name != "home")


def test_replaces_the_old_file(old) -> None:
    old.chmod(0o640)
    write_bytes_atomically(old, b"new")
    assert old.read_bytes() == b"new"
    assert old.stat().st_mode & 0o777 == 0o640
    assert names(old.parent) == ["a.txt"]


@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), MemoryError(), RuntimeError("bug")]
)
def test_failure_leaves_the_old_file_and_no_rest(old, error: Exception) -> None:
    def fail(stream: BinaryIO) -> None:
        stream.write(b"half of the new")
        raise error

    expected = RuntimeError if isinstance(error, RuntimeError) else BadFileError
    with pytest.raises(expected):
        write_atomically(old, fail)
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["a.txt"]


def test_missing_folder_gives_a_sentence(tmp_path) -> None:
    with pytest.raises(BadFileError, match="cannot be written"):
        write_bytes_atomically(tmp_path / "nowhere" / "a.txt", b"")


def test_errors_without_words_of_the_system_are_told(old) -> None:
    def fail(stream: BinaryIO) -> None:
        raise OSError("encoder error -2")

    with pytest.raises(BadFileError, match="encoder error -2"):
        write_atomically(old, fail)


@pytest.mark.parametrize("name", ["missing", "a\0b", "file/inner"])
def test_what_is_not_there_has_no_stamp(tmp_path, name) -> None:
    (tmp_path / "file").touch()
    assert stamp_of(tmp_path / name) is None


def test_no_room_for_temporary_files_is_told(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(tempfile, "mkdtemp", failing_with(errno.ENOSPC, "No space left on device"))
    with pytest.raises(InstallationError) as caught:
        temporary_folder()
    assert str(caught.value) == f"{tmp_path}: The folder cannot be written to: No space left on device."


def test_no_place_for_temporary_files_is_told(monkeypatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    none = failing_with(errno.ENOENT, "No usable temporary directory found in ['/tmp']")
    monkeypatch.setattr(tempfile, "_get_default_tempdir", none)
    with pytest.raises(InstallationError, match=r"^The folder cannot be written to: No usable .*'/tmp'\]\.$"):
        temporary_folder()


def failing_with(number: int, words: str) -> Callable[..., None]:
    def fail(*arguments: object) -> None:
        raise OSError(number, words)

    return fail


@on_posix
@pytest.mark.parametrize("is_relative", [True, False])
def test_a_symbolic_link_stays_one(old, tmp_path, is_relative) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.txt"
    link.symlink_to("../a.txt" if is_relative else old)
    write_bytes_atomically(link, b"new")
    assert link.is_symlink()
    assert old.read_bytes() == b"new"
    assert names(tmp_path / "elsewhere") == ["link.txt"]


@on_posix
def test_a_link_to_nothing_makes_what_it_names_and_a_circle_is_told(tmp_path) -> None:
    link, circle = tmp_path / "link.txt", tmp_path / "circle.txt"
    link.symlink_to(tmp_path / "target.txt")
    write_bytes_atomically(link, b"new")
    assert (tmp_path / "target.txt").read_bytes() == b"new"
    circle.symlink_to(circle)
    with pytest.raises(BadFileError):
        write_bytes_atomically(circle, b"new")


@on_posix
def test_a_link_that_cannot_be_read_is_not_replaced(old, tmp_path, monkeypatch) -> None:
    link, lstat = tmp_path / "link.txt", os.lstat
    link.symlink_to(old)
    failures = [OSError(errno.EIO, "Input/output error")]

    def fail_once(path: str, *arguments: object, **names: object) -> os.stat_result:
        if Path(path) == link and failures:
            raise failures.pop()
        return lstat(path, *arguments, **names)

    monkeypatch.setattr(files.os, "lstat", fail_once)
    with pytest.raises(BadFileError, match="no file"):
        write_bytes_atomically(link, b"new")
    assert not failures
    assert link.is_symlink()
    assert link.read_bytes() == b"old"


@on_posix
def test_other_names_of_a_file_see_the_new_content(old, tmp_path) -> None:
    other = tmp_path / "other.txt"
    os.link(old, other)
    write_bytes_atomically(old, b"new and longer")
    write_bytes_atomically(other, b"short")
    assert old.read_bytes() == other.read_bytes() == b"short"
    assert old.samefile(other)
    assert names(tmp_path) == ["a.txt", "other.txt"]


@on_posix
@pytest.mark.parametrize("length", [10, 255])
def test_a_disk_that_fails_while_a_linked_file_is_written(tmp_path, monkeypatch, length) -> None:
    """The old content comes back, or a whole copy with a name that people see stays."""
    old = tmp_path / ("é" * (length // 2) + "x" * (length % 2))
    old.write_bytes(b"old")
    os.link(old, tmp_path / "other.txt")

    def fail_halfway(*streams: BinaryIO) -> None:
        if streams:
            streams[1].write(b"half")
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(files.shutil, "copyfileobj", fail_halfway)
    with pytest.raises(BadFileError, match="Input/output error"):
        write_bytes_atomically(old, b"new content")
    assert old.read_bytes() == b"old"
    assert len(names(tmp_path)) == 2
    monkeypatch.setattr(files, "_overwrite", lambda stream, write: fail_halfway())
    with pytest.raises(BadFileError, match="all of it is in"):
        write_bytes_atomically(old, b"new content")
    (copy,) = (path for path in tmp_path.iterdir() if "-copy-1" in path.name)
    assert copy.read_bytes() == b"new content"


@on_posix
def test_a_write_protected_file_is_not_replaced(old) -> None:
    old.chmod(0o444)
    with pytest.raises(BadFileError, match="write-protected"):
        write_bytes_atomically(old, b"new")
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["a.txt"]


@on_posix
def test_pipes_devices_and_folders_are_not_replaced(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "null").symlink_to("/dev/null")
    for name in ("pipe", "folder", "null"):
        with pytest.raises(BadFileError, match="no file"):
            write_bytes_atomically(tmp_path / name, b"new")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert names(tmp_path) == ["folder", "null", "pipe"]


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="needs extended attributes")
def test_extended_attributes_stay(old) -> None:
    try:
        os.setxattr(old, "user.tag", b"red")
    except OSError:
        pytest.skip("this drive knows no extended attributes")
    write_bytes_atomically(old, b"new")
    assert os.getxattr(old, "user.tag") == b"red"


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="only the administrator gives files away")
def test_the_owner_stays(old) -> None:
    os.chown(old, 1234, 1235)
    old.chmod(0o664)
    write_bytes_atomically(old, b"new")
    status = old.stat()
    assert (status.st_uid, status.st_gid, status.st_mode & 0o777) == (1234, 1235, 0o664)


@on_posix
def test_who_may_write_but_not_give_away_writes_in_place(old, monkeypatch) -> None:
    number = old.stat().st_ino
    real = Path.stat

    def foreign(path: Path, **names: object) -> os.stat_result:
        status = real(path, **names)
        if not path.name.startswith(".gaugan-"):
            return status
        return os.stat_result([*status[:4], status.st_uid + 1, *status[5:10]])

    monkeypatch.setattr(Path, "stat", foreign)
    monkeypatch.setattr(files.os, "chown", lambda *_: (_ for _ in ()).throw(PermissionError(1, "no")))
    write_bytes_atomically(old, b"new")
    assert old.read_bytes() == b"new"
    assert real(old).st_ino == number


def test_of_several_at_once_each_gets_a_name_of_its_own(old) -> None:
    """Nothing is replaced, not even a link that leads nowhere."""
    old.with_name("a-2.txt").symlink_to("nowhere")
    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(lambda n: write_new(old, lambda stream: stream.write(b"%d" % n)), range(40)))
    assert [path.read_bytes() for path in taken] == [b"%d" % number for number in range(40)]
    assert {path.name for path in taken} == {f"a-{number}.txt" for number in range(3, 43)}
    assert old.read_bytes() == b"old"
    assert old.with_name("a-2.txt").is_symlink()


def test_a_new_file_that_cannot_be_written_leaves_no_name(old, monkeypatch) -> None:
    monkeypatch.setattr(files.os, "replace", failing_with(errno.EIO, os.strerror(errno.EIO)))
    with pytest.raises(BadFileError, match=os.strerror(errno.EIO)):
        write_new(old, lambda stream: None)
    assert names(old.parent) == ["a.txt"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES])
def test_a_name_that_was_taken_in_vain_goes(old, monkeypatch, code) -> None:
    os.link(old, old.with_name("b.txt"))
    monkeypatch.setattr(files.os, "replace", failing_with(code, os.strerror(code)))
    with pytest.raises(BadFileError, match=os.strerror(code)):
        write_bytes_atomically(old, b"new")
    assert old.read_bytes() == b"old"
    assert names(old.parent) == ["a.txt", "b.txt"]


@pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="becomes another user")
def test_a_read_only_folder_is_told_and_nothing_changes(old, tmp_path) -> None:
    """As another user: permissions do not stop the administrator."""
    old.chmod(0o666)
    for folder in (tmp_path, *list(tmp_path.parents)[:3]):
        folder.chmod(0o755)
    os.seteuid(65534)
    try:
        with pytest.raises(BadFileError, match="cannot be written: Permission denied"):
            write_bytes_atomically(old, b"new")
    finally:
        os.seteuid(0)
    assert old.read_bytes() == b"old"
    assert names(tmp_path) == ["a.txt"]


@on_posix
def test_a_folder_that_cannot_be_synced_is_no_failure(old, monkeypatch, caplog) -> None:
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(files.os, "fsync", fsync)
    with caplog.at_level(logging.INFO):
        write_bytes_atomically(old, b"new")
    assert old.read_bytes() == b"new"
    assert "cannot be brought to the disk" in caplog.text


@pytest.mark.parametrize("times", [2, 100])
def test_windows_waits_for_who_holds_the_file(old, monkeypatch, times) -> None:
    real, left, pauses = os.replace, [times], []

    def replace(source: Path, target: Path) -> None:
        if left[0]:
            left[0] -= 1
            error = PermissionError(13, "The process cannot access the file")
            error.winerror = 32  # Windows has it
            raise error
        real(source, target)

    monkeypatch.setattr(files.os, "replace", replace)
    monkeypatch.setattr(files.time, "sleep", pauses.append)
    if times == 2:
        write_bytes_atomically(old, b"new")
        assert old.read_bytes() == b"new"
        assert len(pauses) == 2
    else:
        with pytest.raises(BadFileError, match="cannot access"):
            write_bytes_atomically(old, b"new")
        assert old.read_bytes() == b"old"
    assert names(old.parent) == ["a.txt"]


@on_posix
def test_what_a_killed_program_left_goes_and_what_another_writes_stays(old, tmp_path) -> None:
    program = (
        "import os, signal, sys, time; from gaugan_desktop.files import write_atomically\n"
        "def stop(stream):\n    stream.write(b'half'); print('here', flush=True); time.sleep(60)\n"
        "write_atomically(sys.argv[1], stop)"
    )
    command = [sys.executable, "-c", program, str(old)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        assert len(names(tmp_path)) == 2
        write_bytes_atomically(tmp_path / "b.txt", b"new")
        assert len(names(tmp_path)) == 3
        writer.kill()
    assert clear_unfinished(tmp_path) == 1
    assert names(tmp_path) == ["a.txt", "b.txt"]
    assert clear_unfinished(tmp_path / "nowhere") == 0


def test_a_stamp_tells_of_other_writers(old) -> None:
    before = stamp_of(old)
    assert before == stamp_of(old)
    shutil.copy(old, old.with_name("copy"))
    os.utime(old, ns=(time.time_ns(), old.stat().st_mtime_ns + 1))
    assert stamp_of(old) != before
    assert stamp_of(old.with_name("nothing")) is None
