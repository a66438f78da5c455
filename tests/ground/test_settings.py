import json
import os

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.settings import AppSettings, load_settings, save_settings


def test_round_trip(tmp_path) -> None:
    settings = AppSettings(theme="light", overlay_opacity=0.25, recent_files=["/a.gaugan"])
    save_settings(tmp_path / "new" / "settings.yaml", settings)
    assert load_settings(tmp_path / "new" / "settings.yaml") == settings


HOSTILE = [
    "",
    "{",
    "[1]",
    "\x00",
    "version: 1\nx: !!int ''",
    "version: 1\nx: 0x_",
    "version: 1\nx: !!bool maybe",
    "version: 1\nx: !!timestamp foo",
    "version: 1\nx: " + "[" * 500,
]
IMPOSSIBLE = [
    "model: 2001-01-01",
    r'model: "a\0b"',
    r'recent_files: ["a\0b"]',
    r'export_folder: "\ud800"',
    r'window_geometry: "\u00e9"',
    "favourite_labels: {sky: 1}",
    "shortcuts: {undo: [1]}",
    "overlay_opacity: .nan",
    "stabiliser: .inf",
    "new_width: 9999999999",
    "new_height: 1",
    "brush_sizes: {brush: large}",
    "brush_tips: {brush: 1}",
    "tool: null",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_unusable_file_gives_defaults(tmp_path, text: str) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(text, "utf-8")
    assert load_settings(path) == AppSettings()


@pytest.mark.parametrize("line", IMPOSSIBLE)
def test_an_impossible_value_spoils_no_other(tmp_path, line: str) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(f"version: 1\n{line}\ntheme: light\n", "utf-8")
    assert load_settings(path) == AppSettings(theme="light")


def test_a_file_name_that_is_no_unicode_comes_back(tmp_path) -> None:
    settings = AppSettings(recent_files=[os.fsdecode(b"/caf\xe9.gaugan")])
    save_settings(tmp_path / "settings.yaml", settings)
    assert load_settings(tmp_path / "settings.yaml") == settings


def test_changes_are_told_and_what_stays_is_not() -> None:
    settings, changes = AppSettings(), []
    settings.watch(lambda: changes.append(settings.theme))
    settings.theme = "light"
    settings.theme = "light"
    settings.recent_files = ["/a.gaugan"]
    assert changes == ["light", "light"]
    assert settings == AppSettings(theme="light", recent_files=["/a.gaugan"])


@given(
    st.dictionaries(
        st.sampled_from(["theme", "device", "view", "overlay_opacity", "recent_files", "has_pressure"]),
        st.none() | st.integers() | st.floats() | st.text() | st.lists(st.integers()) | st.booleans(),
    )
)
def test_damaged_values_never_get_through(tmp_path_factory, values: dict) -> None:
    import yaml

    path = tmp_path_factory.mktemp("settings") / "settings.yaml"
    path.write_text(yaml.safe_dump({"version": 1, **values}), "utf-8")
    loaded = load_settings(path)
    assert loaded.theme in ("dark", "light")
    assert loaded.device in ("auto", "cuda", "mps", "cpu")
    assert 0 <= loaded.overlay_opacity <= 1
    assert isinstance(loaded.has_pressure, bool)
    assert all(isinstance(item, str) for item in loaded.recent_files)


@pytest.mark.parametrize("dpi", [0, 100_000, True, "300", 72.5])
def test_resolutions_of_no_printer_are_not_taken(tmp_path, dpi) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(json.dumps({"version": 1, "export_dpi": dpi, "export_folder": "/pictures"}))
    settings = load_settings(path)
    assert (settings.export_dpi, settings.export_folder) == (300, "/pictures")


def test_what_a_later_version_wrote_is_used_and_kept(tmp_path) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text("version: 99\ntheme: light\nview: hologram\nbrushes: {own: [1, 2.5, null]}\n", "utf-8")
    settings = load_settings(path)
    assert (settings.theme, settings.view) == ("light", "auto")
    settings.theme = "contrast"
    save_settings(path, settings)
    kept = yaml.safe_load(path.read_text("utf-8"))
    assert (kept["version"], kept["theme"], kept["brushes"]) == (99, "contrast", {"own": [1, 2.5, None]})
