"""Styles kept at hand, one file each."""

import numpy as np
import pytest

from gaugan_desktop.document.pinned_styles import pin_style, pinned_styles, unpin_style
from gaugan_desktop.document.style import Style, StylePart, StyleRegion, mixed
from gaugan_desktop.errors import BadFileError

IMAGE, SEED = Style("Dusk é", b"\xff\xd8"), Style("Random style 5", seed=5)
REGION = StyleRegion.of(np.eye(64, dtype=bool))


def _file(name: str = "x", seed: object = "null", parts: str = "[]") -> bytes:
    """A pinned style's file, with values as they are written in JSON."""
    text = f'{{"name": "{name}", "seed": {seed}, "image": null, "parts": {parts}, "thumbnail": null}}'
    return text.encode()


def test_every_kind_of_style_comes_back(tmp_path) -> None:
    mix = mixed([StylePart(IMAGE, 0.5), StylePart(SEED, 0.25)])
    for style in (IMAGE, SEED, mix):
        pin_style(tmp_path, style, b"jpeg")
    found = pinned_styles(tmp_path)
    assert {pinned.style for pinned in found} == {IMAGE, SEED, mix}
    assert all(pinned.thumbnail == b"jpeg" for pinned in found)
    unpin_style(found[0])
    assert len(pinned_styles(tmp_path)) == 2


def test_regions_belong_to_the_document(tmp_path) -> None:
    mix = mixed([StylePart(IMAGE, 1.0, REGION), StylePart(SEED)])
    pinned = pin_style(tmp_path, mix, None)
    assert [part.region for part in pinned.style.parts] == [None, None]
    assert pinned_styles(tmp_path) == [pinned]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b'{"name": 1}',
        b"\xff",
        b'{"name":"x","seed":"y","image":"*"}',
        b"[" * 100_000,
        _file(seed="Infinity"),
        _file(seed="NaN"),
        _file(seed=2**70),
        _file(seed=-1),
        _file(parts='[{"name": "a", "seed": 1, "image": null, "parts": [], "weight": NaN}]'),
        _file(parts='{"a": 1}'),
    ],
)
def test_damaged_files_are_passed_over(tmp_path, content) -> None:
    (tmp_path / "a.style.json").write_bytes(content)
    pin_style(tmp_path, SEED, None)
    assert [pinned.style for pinned in pinned_styles(tmp_path)] == [SEED]


def test_a_link_into_nowhere_is_passed_over(tmp_path) -> None:
    (tmp_path / "a.style.json").symlink_to(tmp_path / "gone")
    assert pinned_styles(tmp_path) == []


def test_half_a_character_in_a_name_becomes_a_question_mark(tmp_path) -> None:
    (tmp_path / "a.style.json").write_bytes(_file(name=r"\ud800 dusk"))
    assert [pinned.style.name for pinned in pinned_styles(tmp_path)] == ["? dusk"]


def test_a_missing_folder_is_made_and_one_that_cannot_be_is_reported(tmp_path) -> None:
    assert pinned_styles(tmp_path / "new") == []
    pinned = pin_style(tmp_path / "new", SEED, None)
    assert pinned_styles(tmp_path / "new") == [pinned]
    with pytest.raises(BadFileError):
        pin_style(pinned.path / "below a file", SEED, None)
