"""A run that is over in a moment, and its pairs."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.trainer.tiny_runs import memory_for_all, train
from trainer.data.landscapes.dataset import write_sample_pairs


@pytest.fixture(scope="session")
def pairs(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("pairs") / "set"
    write_sample_pairs(root, 4, 64, seed=1)
    return root


@pytest.fixture(scope="module")
def unplanned() -> Iterator[None]:
    """The memory plan takes seconds and has its own tests; here everything fits."""
    with memory_for_all():
        yield


@pytest.fixture(scope="session")
def finished(pairs, tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("run") / "run"
    with memory_for_all():
        assert train(pairs, out) == 0
    return out


@pytest.fixture
def run(finished, tmp_path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "run"))
