"""Shared fixtures: a tiny model, an isolated home, and checks for leaks."""

import errno
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ["OMP_NUM_THREADS"] = "1"  # the test processes share the cores

import numpy as np
import pytest

from gaugan_desktop.labels import LabelSet, bundled_label_set

_LEAVING_SECONDS = 10.0

# A machine with a GPU may have no window system and few packages: there the tests for devices run alone.
_IS_BARE = any(find_spec(name) is None for name in ("PySide6", "pytestqt", "hypothesis"))
_PLUGIN_SETTINGS = {
    "pytestqt": ("qt_api", "qt_log_level_fail", "qt_log_ignore"),
    "pytest_timeout": ("timeout",),
}

if _IS_BARE:
    here = Path(__file__).parent
    collect_ignore = [str(room) for room in here.iterdir() if room.is_dir() and room.name != "cuda"]
else:
    from hypothesis import HealthCheck, settings

    # Shared machines stall at times; what a test checks must not depend on it.
    settings.register_profile(
        "default",
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
        max_examples=50,
    )
    settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Without a plugin its settings in pyproject.toml mean nothing, but they are no mistake."""
    for plugin, names in _PLUGIN_SETTINGS.items():
        if find_spec(plugin) is None:
            for name in names:
                parser.addini(name, f"of {plugin}, which is not installed")


@pytest.fixture
def forbid(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes a folder one that nobody may look into, which permissions do not keep root from, or that fails
    otherwise; what it returns allows it again."""

    def forbid(folder: Path, code: int = errno.EACCES) -> Callable[[], None]:
        forbidden = {folder}

        def refusing(call: Callable[..., object], is_listing: bool) -> Callable[..., object]:
            def refuse(path: object = ".", *arguments: object, **options: object) -> object:
                if isinstance(path, str | os.PathLike):
                    refused = {*Path(path).parents, *([Path(path)] if is_listing else [])}
                    if forbidden & refused:
                        raise OSError(code, os.strerror(code), str(path))
                return call(path, *arguments, **options)

            return refuse

        for name in ("listdir", "scandir", "stat"):
            monkeypatch.setattr(os, name, refusing(getattr(os, name), is_listing=name != "stat"))
        return forbidden.clear

    return forbid


@pytest.fixture(autouse=True)
def isolated_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and logs of a test never touch the user's own."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """A test that leaves threads or processes behind fails; those on their way out may finish."""
    before, others = set(threading.enumerate()), set(multiprocessing.active_children())
    yield
    fresh = [thread for thread in threading.enumerate() if thread not in before]
    children = [child for child in multiprocessing.active_children() if child not in others]
    for each in (*fresh, *children):
        each.join(_LEAVING_SECONDS)
    leaked = [thread.name for thread in fresh if thread.is_alive()]
    children = [child for child in children if child.is_alive()]
    for child in children:
        child.kill()
        child.join()
    assert not leaked, f"leaked threads: {leaked}"
    assert not children, f"leaked processes: {children}"


@pytest.fixture(scope="session")
def landscape() -> LabelSet:
    return bundled_label_set("landscape")


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory, landscape: LabelSet) -> Path:
    """A model file with few, fixed, lively weights: every label and style gives its own picture."""
    return _lively_model(tmp_path_factory.mktemp("model") / "tiny.safetensors", "Tiny", landscape)


@pytest.fixture(scope="session")
def spatial_model(tmp_path_factory: pytest.TempPathFactory, landscape: LabelSet) -> Path:
    """The same, but it knows of the horizon."""
    path = tmp_path_factory.mktemp("model") / "spatial.safetensors"
    return _lively_model(path, "Spatial", landscape, has_scene=True)


def _lively_model(path: Path, name: str, landscape: LabelSet, **settings: bool) -> Path:
    import torch

    from gaugan_desktop.horizon import roles_of
    from gaugan_desktop.models.loading import save_model
    from gaugan_desktop.models.model_file import ModelHeader
    from gaugan_desktop.networks.config import EncoderConfig, GeneratorConfig
    from gaugan_desktop.networks.encoder import StyleEncoder
    from gaugan_desktop.networks.generator import SpadeGenerator
    from gaugan_desktop.networks.init import fold_spectral_norm, xavier_init

    config = GeneratorConfig(18, style_dim=8, base_width=4, hidden_width=8, start_grid=(2, 2), **settings)
    with torch.random.fork_rng():
        torch.manual_seed(1)
        generator = SpadeGenerator(config)
        encoder = StyleEncoder(EncoderConfig(style_dim=8, base_width=4, input_size=128))
        with torch.no_grad():
            for network in (generator, encoder):
                fold_spectral_norm(network)
                xavier_init(network, gain=1.0)
                for key, parameter in network.named_parameters():
                    if key.endswith("bias"):
                        parameter.normal_(0, 0.2)
    if generator.scene is not None:
        generator.scene.roles.copy_(torch.from_numpy(roles_of(landscape)[:19].astype(np.float32)))
    header = ModelHeader(name, "CC0-1.0", landscape, generator.config, encoder.config)
    save_model(path, header, generator, encoder)
    return path


@pytest.fixture
def banded_labels() -> np.ndarray:
    """(96, 128) label map of horizontal bands: sky, mountain, water."""
    labels = np.full((96, 128), 13, np.uint8)
    labels[40:64] = 6
    labels[64:] = 17
    return labels
