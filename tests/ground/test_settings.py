import pytest
from hypothesis import given
from hypothesis import strategies as st

from gaugan_desktop.settings import AppSettings, load_settings, save_settings


def test_round_trip(tmp_path) -> None:
    settings = AppSettings(theme="light", overlay_opacity=0.25, recent_files=["/a.gaugan"])
    save_settings(tmp_path / "new" / "settings.yaml", settings)
    assert load_settings(tmp_path / "new" / "settings.yaml") == settings


@pytest.mark.parametrize("text", ["", "{", "version: 99\ntheme: light", "[1]", "\x00"])
def test_unusable_file_gives_defaults(tmp_path, text: str) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(text, "utf-8")
    assert load_settings(path) == AppSettings()


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
