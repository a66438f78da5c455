import os
from typing import BinaryIO

import pytest

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.files import write_atomically, write_bytes_atomically


def test_replaces_the_old_file(tmp_path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_bytes_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "home"]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), RuntimeError("bug")])
def test_failure_leaves_the_old_file_and_no_rest(tmp_path, error: Exception) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail(stream: BinaryIO) -> None:
        stream.write(b"half of the new")
        raise error

    expected = BadFileError if isinstance(error, OSError) else RuntimeError
    with pytest.raises(expected):
        write_atomically(path, fail)
    assert path.read_bytes() == b"old"
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "home"]


def test_missing_folder_gives_a_sentence(tmp_path) -> None:
    with pytest.raises(BadFileError, match="cannot be written"):
        write_bytes_atomically(tmp_path / "nowhere" / "a.txt", b"")
