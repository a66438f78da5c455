"""What a damaged disk leaves of a journal, and what earlier versions left."""

import contextlib
import io
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.document.journal_entries import MAGIC, Kind, entries, framed
from gaugan_desktop.document.lost_work import LostWork, abandoned
from gaugan_desktop.errors import BadFileError
from gaugan_desktop.folder_lock import FolderLock
from tests.document.journals import begun, blank, recovered, stroke

OLD = Path(__file__).parents[1] / "data" / "old_journal"


@pytest.fixture(scope="module")
def painted(tmp_path_factory) -> tuple[bytes, list[tuple[int, bytes]]]:
    """A journal's file; after how many bytes it tells of which label map."""
    folder = tmp_path_factory.mktemp("painted")
    document = blank()
    journal = begun(folder / "a", document)
    path, moments = folder / "a" / "journal-1", []

    def remember() -> None:
        journal.flush()
        moments.append((path.stat().st_size, document.labels.tobytes()))

    remember()
    for x in (20, 40, 60, 80):
        stroke(document, x, label=x // 10)
        remember()
    document.undo()
    remember()
    data = path.read_bytes()
    journal.close()
    return data, moments


def left_behind(tmp_path: Path, data: bytes) -> Path:
    folder = tmp_path / f"{len(list(tmp_path.iterdir()))}"
    FolderLock.take(folder, is_new=True).release()
    (folder / "journal-1").write_bytes(data)
    return folder


TAILS = [b"", bytes(8), bytes(9), bytes(4096), b"\xff" * 30]


@given(st.floats(0, 1), st.sampled_from(TAILS))
def test_a_cut_file_tells_of_all_whole_gestures(tmp_path, painted, share, tail) -> None:
    content, moments = painted
    end = round(share * len(content))
    assert_tells(left_behind(tmp_path, content[:end] + tail), end, moments)


@given(st.floats(0, 1), st.integers(1, 255))
def test_damage_costs_what_comes_after_it_and_no_more(tmp_path, painted, share, change) -> None:
    content, moments = bytearray(painted[0]), painted[1]
    place = round(share * (len(content) - 1))
    content[place] ^= change
    assert_tells(left_behind(tmp_path, bytes(content)), place, moments)


def assert_tells(folder: Path, end: int, moments: list[tuple[int, bytes]]) -> None:
    """The last moment that is whole before a place in the file comes back; before the first, nothing need."""
    told = [labels for size, labels in moments if size <= end]
    try:
        labels = recovered(folder).document.labels.tobytes()
    except BadFileError:
        assert not told
    else:
        assert labels == (told or [moments[0][1]])[-1]


@given(st.floats(0, 1), st.sampled_from(Kind), st.floats(0, 1), st.integers(0, 9), st.binary(max_size=9))
def test_nonsense_with_a_right_check_sum_raises_nothing_else(
    tmp_path, painted, share, kind, place, length, data
) -> None:
    found = [*entries(io.BytesIO(painted[0]))]
    number = round(share * (len(found) - 1))
    payload = found[number][1]
    start = round(place * len(payload))
    found[number] = kind, payload[:start] + data + payload[start + length :]
    folder = left_behind(tmp_path, MAGIC + b"".join(framed(*entry) for entry in found))
    try:
        labels = recovered(folder).document.labels
    except BadFileError as error:
        assert str(error).endswith(".")
    else:
        assert labels.ndim == 2


def test_folders_in_use_and_empty_ones_are_no_lost_work(tmp_path) -> None:
    root = tmp_path / "root"
    assert abandoned(root / "nowhere") == []
    journal = begun(root / "mine", blank())
    journal.flush()
    FolderLock.take(root / "empty", is_new=True).release()
    (root / "empty" / "journal-1.new").write_bytes(MAGIC)  # a first copy under way
    (root / "stranger").mkdir()
    (root / "file").write_text("")
    assert abandoned(root) == []
    assert sorted(path.name for path in root.iterdir()) == ["file", "mine", "stranger"]
    journal.stop()
    [work] = abandoned(root)
    assert work.folder == root / "mine"
    assert abandoned(root) == []  # somebody has it already
    work.lock.release()
    [work] = abandoned(root)
    work.discard()
    assert not work.folder.exists()


@pytest.mark.parametrize("content", [b"", b"nonsense", MAGIC, MAGIC + bytes(100)])
def test_what_cannot_be_read_is_kept(tmp_path, content) -> None:
    folder = left_behind(tmp_path, content)
    [work] = abandoned(tmp_path)
    with pytest.raises(BadFileError, match="Nothing of the lost work"):
        work.read()
    work.lock.release()
    assert (folder / "journal-1").read_bytes() == content


def test_a_damaged_copy_falls_back_to_the_file_before(tmp_path, painted) -> None:
    folder = left_behind(tmp_path, painted[0])
    (folder / "journal-2").write_bytes(painted[0][:60])
    (folder / "journal-3.new").write_bytes(painted[0])
    assert recovered(folder).document.labels.tobytes() == painted[1][-1][1]


@pytest.fixture
def old(tmp_path) -> Path:
    """What an earlier version of the program left: three strokes on a blank document."""
    return Path(shutil.copytree(OLD, tmp_path / "root" / "old"))


# A power cut, and entries whose check sums are right but whose content is not.
OLD_TAILS = [
    b"",
    bytes(8),
    bytes(3),
    bytes.fromhex("04000000 556486f0 00000900"),
    bytes.fromhex("1c000000 107587b1 00000100 00000000 00000000 08000000 08000000 04000000 6a756e6b"),
]


@pytest.mark.parametrize("tail", OLD_TAILS)
def test_folders_of_earlier_versions_are_read(old, tail) -> None:
    with open(old / "strokes-1", "ab") as stream:
        stream.write(tail)
    [work] = abandoned(old.parent)
    found = work.read()
    assert [found.document.label_at(x, 40) for x in (20, 35, 50, 80)] == [4, 13, 4, 4]
    assert (found.model_name, found.is_modified) == ("Tiny", True)
    work.lock.release()


def test_the_process_of_an_earlier_version_may_still_run(old) -> None:
    (old / "process").write_text(str(os.getpid()))  # a living process, which is younger than the folder
    os.utime(old / "process", (1_000_000_000, 1_000_000_000))
    [work] = abandoned(old.parent)
    work.lock.release()
    os.utime(old / "process")
    assert abandoned(old.parent) == []


@given(st.data())
def test_damaged_folders_of_earlier_versions_raise_nothing_else(tmp_path, data) -> None:
    folder = Path(shutil.copytree(OLD, tmp_path / f"{len(list(tmp_path.iterdir()))}"))
    for path in (folder / "base-1.gaugan", folder / "strokes-1"):
        content = bytearray(path.read_bytes())
        for _ in range(data.draw(st.integers(0, 3))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(content)
    FolderLock.take(folder, is_new=True).release()
    with contextlib.suppress(BadFileError):
        assert recovered(folder).document.labels.shape == (80, 100)


def test_lost_work_that_goes_meanwhile_has_no_time(tmp_path) -> None:
    work = LostWork(FolderLock.take(tmp_path / "gone", is_new=True))
    work.discard()
    assert work.time == 0.0


@pytest.mark.parametrize("name", ["locked", "missing", "file"])
def test_without_a_readable_folder_nothing_is_lost(tmp_path, forbid, name) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "file").touch()
    forbid(tmp_path / "locked")
    assert abandoned(tmp_path / name) == []
