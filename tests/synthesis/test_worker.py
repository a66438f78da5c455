"""What a worker process answers: a real process, a tiny model."""

import logging
import queue
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from gaugan_desktop.document.style import Style
from gaugan_desktop.synthesis.client import SynthesisClient
from gaugan_desktop.synthesis.messages import (
    PhotoRequest,
    SynthesisCancelled,
    SynthesisError,
    SynthesisProgress,
    SynthesisRequest,
    SynthesisResult,
    WorkerReady,
)
from gaugan_desktop.wrap import Wrap
from tests.synthesis.clients import TIMEOUT, next_of, request, running_client


@contextmanager
def started_with(model: Path) -> Iterator[tuple[SynthesisClient, queue.Queue]]:
    with running_client() as (client, messages):
        client.start(model, "cpu")
        assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
        yield client, messages


@pytest.fixture(scope="module")
def started(tiny_model):
    """One worker for all: starting it takes seconds. What it has given up, no other request may be called."""
    with started_with(tiny_model) as client_and_messages:
        yield client_and_messages


@pytest.fixture
def painter(started):
    yield started
    assert started[1].empty()


@pytest.fixture
def spatial_painter(spatial_model):
    with started_with(spatial_model) as client_and_messages:
        yield client_and_messages


def test_worker_bends_borders_when_asked(painter, landscape) -> None:
    client, messages = painter
    labels = np.full((64, 64), landscape.id_of("sky"), np.uint8)
    labels[32:] = landscape.id_of("tree")
    pictures = []
    for number, is_natural in enumerate((False, True)):
        client.send(SynthesisRequest(number, number, labels, has_natural_borders=is_natural))
        pictures.append(messages.get(timeout=TIMEOUT).picture)
    assert not np.array_equal(*pictures)


def test_failed_requests_do_not_end_the_worker_and_bugs_reach_the_log(painter, caplog) -> None:
    client, messages = painter
    client.send(request(1, Style("broken.png", b"x")))
    error = messages.get(timeout=TIMEOUT)
    assert isinstance(error, SynthesisError)
    assert "broken.png" in error.message
    with caplog.at_level(logging.ERROR):
        client.send(SynthesisRequest(2, 1, "no label map"))
        assert "log file" in messages.get(timeout=TIMEOUT).message
    assert "a picture failed" in caplog.text
    assert "Traceback" in caplog.text
    client.send(PhotoRequest(3, np.zeros((64, 64, 3), np.uint8)))
    assert "cannot turn photos" in messages.get(timeout=TIMEOUT).message
    client.send(request(4))
    assert isinstance(messages.get(timeout=TIMEOUT), SynthesisResult)


def test_pictures_can_be_given_up(painter) -> None:
    client, messages = painter
    large = np.zeros((2048, 2048), np.uint8)
    client.send(SynthesisRequest(101, 1, large, is_export=True))
    assert messages.get(timeout=TIMEOUT) == SynthesisProgress(101, 0.0)
    client.cancel(101)
    answer = messages.get(timeout=TIMEOUT)
    while isinstance(answer, SynthesisProgress):
        answer = messages.get(timeout=TIMEOUT)
    assert answer == SynthesisCancelled(101)
    client.cancel(101)  # too late for anything; does no harm
    client.send(SynthesisRequest(102, 2, large[:1024, :1024]))  # a live one, painted all at once
    client.cancel(102)
    assert messages.get(timeout=TIMEOUT) == SynthesisCancelled(102)
    client.send(request(103))
    result = messages.get(timeout=TIMEOUT)
    assert isinstance(result, SynthesisResult)
    assert result.request_id == 103


def test_large_prints_are_painted_into_a_file_and_gone_on_with(painter, banded_labels, tmp_path) -> None:
    client, messages = painter
    scratch = tmp_path / "print.rgb"
    size = {"size": (300, 1600), "scratch": scratch}
    client.send(SynthesisRequest(201, 1, banded_labels, is_export=True, has_natural_borders=True, **size))
    while (answer := messages.get(timeout=TIMEOUT)).share < 0.6:
        pass
    client.cancel(201)
    while isinstance(answer, SynthesisProgress):
        answer = messages.get(timeout=TIMEOUT)
    assert answer == SynthesisCancelled(201)
    assert 300 * 3 * 600 < scratch.stat().st_size < 300 * 1600 * 3
    client.send(SynthesisRequest(202, 2, banded_labels, is_export=True, has_natural_borders=True, **size))
    while isinstance(answer := messages.get(timeout=TIMEOUT), SynthesisProgress):
        pass
    assert isinstance(answer, SynthesisResult)
    assert answer.picture.size == 0
    picture = np.fromfile(scratch, np.uint8).reshape(1600, 300, 3)
    assert picture.std() > 10
    assert picture.reshape(16, -1).std(1).min() > 1, "no strip is empty"


def test_horizons_are_found_or_as_they_were_set(spatial_painter, landscape) -> None:
    client, messages = spatial_painter
    labels = np.full((128, 128), landscape.id_of("grass"), np.uint8)
    labels[:70] = landscape.id_of("sky")
    plain = SynthesisRequest(1, 1, labels)

    def painted(request: SynthesisRequest) -> SynthesisResult:
        client.send(request)
        return messages.get(timeout=TIMEOUT)

    found, high = painted(plain), painted(replace(plain, horizon=30.0))
    assert found.horizon == pytest.approx(70, abs=1)
    assert high.horizon == 30
    assert not np.array_equal(found.picture, high.picture)
    large = painted(replace(plain, horizon=30.0, size=(256, 256)))
    assert large.horizon == 60
    enlarged = np.repeat(np.repeat(labels, 2, 0), 2, 1)
    assert np.array_equal(large.picture, painted(replace(plain, labels=enlarged, horizon=60.0)).picture)
    assert painted(replace(plain, horizon=30.0)).horizon == 30
    labels[80:90, 40:60] = landscape.id_of("rock")
    stroke = replace(plain, labels=labels, is_preview=True)
    assert painted(replace(stroke, horizon=30.0)).rect is not None
    assert painted(stroke).rect is None  # its horizon is another one
    tile = painted(replace(plain, wrap=Wrap(rows=True, columns=True)))
    assert tile.horizon is None


def test_previews_go_on_after_pictures_painted_aside(painter) -> None:
    client, messages = painter

    def painted(request: SynthesisRequest) -> SynthesisResult:
        client.send(request)
        return next_of(messages, SynthesisResult)  # on a slow machine progress comes before it

    labels = np.zeros((128, 128), np.uint8)
    labels[70:] = 3
    alone = painted(SynthesisRequest(1, 1, labels, Style(seed=3), is_export=True))
    painted(SynthesisRequest(2, 1, labels))
    small = labels[::2, ::2].copy()
    aside = [painted(SynthesisRequest(3, 1, small, Style(seed=seed), True, is_aside=True)) for seed in (1, 2)]
    assert not np.array_equal(aside[0].picture, aside[1].picture)
    labels[40:60, 40:60] = 5
    assert painted(SynthesisRequest(4, 2, labels, is_preview=True)).rect is not None
    large = SynthesisRequest(5, 2, np.where(labels == 5, 0, labels).astype(np.uint8), Style(seed=3), True)
    assert np.array_equal(painted(replace(large, is_aside=True)).picture, alone.picture)
    labels[20:30, 20:30] = 4
    assert painted(SynthesisRequest(6, 3, labels, is_preview=True)).rect is not None


def test_previews_are_patches_of_the_last_picture(painter) -> None:
    client, messages = painter
    labels = np.zeros((128, 128), np.uint8)
    client.send(SynthesisRequest(1, 1, labels))
    assert messages.get(timeout=TIMEOUT).rect is None
    labels[40:60, 40:60] = 5
    client.send(SynthesisRequest(2, 2, labels, is_preview=True))
    patch = messages.get(timeout=TIMEOUT)
    assert patch.picture.shape == (patch.rect.height, patch.rect.width, 3)
    assert patch.rect.left <= 40 < 60 <= patch.rect.right
