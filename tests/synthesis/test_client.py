"""The worker process: real processes, tiny model."""

import logging
import multiprocessing
import os
import queue
import shutil
import signal
import sys
import threading
from dataclasses import replace

import numpy as np
import psutil
import pytest

from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.model_file import read_model_header, read_model_tensors, write_model_file
from gaugan_desktop.synthesis import client as client_module
from gaugan_desktop.synthesis import worker as worker_module
from gaugan_desktop.synthesis.client import SynthesisClient
from gaugan_desktop.synthesis.messages import (
    SynthesisCancelled,
    SynthesisError,
    SynthesisProgress,
    SynthesisRequest,
    SynthesisResult,
    WorkerLost,
    WorkerReady,
)
from gaugan_desktop.wrap import Wrap

TIMEOUT = 150  # s; shared machines stall
needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be stopped here")


@pytest.fixture
def client_and_messages(monkeypatch):
    monkeypatch.setattr(client_module, "BACK_OFF_SECONDS", (0.0, 0.0, 0.0))
    messages: queue.Queue = queue.Queue()
    client = SynthesisClient(messages.put)
    yield client, messages
    client.stop()


def request(number: int, style: Style = MEAN_STYLE) -> SynthesisRequest:
    return SynthesisRequest(number, number * 10, np.zeros((64, 64), np.uint8), style)


def test_worker_paints_and_stops(client_and_messages, tiny_model) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    ready = messages.get(timeout=TIMEOUT)
    assert isinstance(ready, WorkerReady)
    assert ready.model_name == "Tiny"
    client.send(request(1))
    result = messages.get(timeout=TIMEOUT)
    assert isinstance(result, SynthesisResult)
    assert (result.request_id, result.revision) == (1, 10)
    assert result.picture.shape == (64, 64, 3)
    assert result.milliseconds > 0
    client.stop()
    assert client.worker_pid is None


def echo(connection, model_path, device) -> None:
    """Takes the worker's place where many of them are needed: paints nothing, answers at once or never."""
    header = read_model_header(model_path)
    connection.send(WorkerReady(device, header))
    while True:
        message = connection.recv()
        if not isinstance(message, SynthesisRequest):
            continue
        if message.size is not None:
            threading.Event().wait()
        connection.send(SynthesisResult(message.request_id, message.revision, message.labels, 1.0))


@pytest.fixture
def echoing(client_and_messages, monkeypatch, tiny_model):
    monkeypatch.setattr(client_module, "worker_main", echo)
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    return client, messages


def test_worker_bends_borders_when_asked(client_and_messages, tiny_model, landscape) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    labels = np.full((64, 64), landscape.id_of("sky"), np.uint8)
    labels[32:] = landscape.id_of("tree")
    pictures = []
    for number, is_natural in enumerate((False, True)):
        client.send(SynthesisRequest(number, number, labels, has_natural_borders=is_natural))
        pictures.append(messages.get(timeout=TIMEOUT).picture)
    assert not np.array_equal(*pictures)


def test_failed_requests_do_not_end_the_worker_and_bugs_reach_the_log(
    client_and_messages, tiny_model, caplog
) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    client.send(request(1, Style("broken.png", b"x")))
    error = messages.get(timeout=TIMEOUT)
    assert isinstance(error, SynthesisError)
    assert "broken.png" in error.message
    with caplog.at_level(logging.ERROR):
        client.send(SynthesisRequest(2, 1, "no label map"))
        assert "log file" in messages.get(timeout=TIMEOUT).message
    assert "a picture failed" in caplog.text
    assert "Traceback" in caplog.text
    client.send(request(3))
    assert isinstance(messages.get(timeout=TIMEOUT), SynthesisResult)


def test_killed_worker_comes_back(client_and_messages, tiny_model) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    first = client.worker_pid
    os.kill(first, signal.SIGKILL)
    lost = messages.get(timeout=TIMEOUT)
    assert isinstance(lost, WorkerLost)
    assert not lost.is_final
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    assert client.worker_pid != first
    client.send(request(1))
    assert isinstance(messages.get(timeout=TIMEOUT), SynthesisResult)


def test_bad_model_ends_with_a_sentence(client_and_messages, tmp_path) -> None:
    client, messages = client_and_messages
    path = tmp_path / "bad.safetensors"
    path.write_bytes(b"nonsense")
    client.start(path, "cpu")
    lost = messages.get(timeout=TIMEOUT)
    assert isinstance(lost, WorkerLost)
    assert lost.is_final
    assert "not a model file" in lost.message


def test_a_card_that_computes_nothing_is_named_and_the_cpu_paints(tiny_model, monkeypatch) -> None:
    """As it is with a card that torch has no code for: it is there until it shall compute."""
    from gaugan_desktop.synthesis.engine import SynthesisEngine

    from_file = SynthesisEngine.from_file

    def choosy(path, device):
        if device != "cpu":
            raise RuntimeError("CUDA error: no kernel image is available\nDetails")
        return from_file(path, device)

    monkeypatch.setattr(SynthesisEngine, "from_file", choosy)
    monkeypatch.setattr("torch.cuda.is_available", lambda: True)
    monkeypatch.setattr("torch.cuda.get_device_name", lambda: "Old Card 9")
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs:
        assert worker_module._start_engine(theirs, tiny_model, "auto") is not None
        trouble, ready = ours.recv(), ours.recv()
    assert isinstance(trouble, WorkerLost)
    assert not trouble.is_final
    assert trouble.message == (
        "Old Card 9 cannot be used: CUDA error: no kernel image is available. The CPU paints in its place."
    )
    assert isinstance(ready, WorkerReady)
    assert ready.device.startswith("CPU")


def test_hanging_worker_is_replaced(echoing, monkeypatch) -> None:
    client, messages = echoing
    monkeypatch.setattr(client_module, "HANG_SECONDS", 0.0)
    client.send(replace(request(1), size=(64, 64)))
    lost = messages.get(timeout=TIMEOUT)
    assert isinstance(lost, WorkerLost)
    assert "too long" in lost.message
    monkeypatch.setattr(client_module, "HANG_SECONDS", 300.0)
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)


def next_of(messages: queue.Queue, kind: type):
    """The next message of a kind; others are passed over."""
    while not isinstance(message := messages.get(timeout=TIMEOUT), kind):
        pass
    return message


@needs_signals
@pytest.mark.parametrize("is_writing", [False, True])
def test_a_worker_that_stands_still_is_replaced(echoing, is_writing) -> None:
    client, messages = echoing
    first = client.worker_pid
    if is_writing:  # its answer fills the pipe, and nobody takes it up from there
        labels = np.zeros((4096, 4096), np.uint8)
        for number in range(8):
            client.send(SynthesisRequest(number, 1, labels))
        assert isinstance(messages.get(timeout=TIMEOUT), SynthesisResult)
    os.kill(first, signal.SIGSTOP)
    assert "stood still" in next_of(messages, WorkerLost).message
    next_of(messages, WorkerReady)
    assert client.worker_pid != first
    client.send(request(100))
    assert next_of(messages, SynthesisResult).request_id == 100


@needs_signals
def test_nobody_waits_for_a_worker_that_stands_still(echoing, monkeypatch) -> None:
    client, messages = echoing
    monkeypatch.setattr(client_module, "_STILL_AFTER_WATCHES", 1_000_000)
    os.kill(client.worker_pid, signal.SIGSTOP)
    for number in range(20):
        client.send(SynthesisRequest(number, 1, np.zeros((2048, 2048), np.uint8)))
        client.cancel(number)
    assert messages.empty()
    client.stop()
    assert client.worker_pid is None


@needs_signals
def test_workers_may_die_while_others_send(echoing, tiny_model) -> None:
    client, messages = echoing
    is_over, errors = threading.Event(), []

    def send() -> None:
        try:
            while not is_over.is_set():
                client.send(request(1))
                client.cancel(1)
        except BaseException as error:
            errors.append(error)

    senders = [threading.Thread(target=send) for _ in range(2)]
    for sender in senders:
        sender.start()
    try:
        for _ in range(4):
            next_of(messages, SynthesisResult)
            os.kill(client.worker_pid, signal.SIGKILL)
            next_of(messages, WorkerReady)
        client.start(tiny_model, "cpu")
        next_of(messages, WorkerReady)
        next_of(messages, SynthesisResult)
    finally:
        is_over.set()
        for sender in senders:
            sender.join()
    assert errors == []


def test_a_worker_that_cannot_be_started_is_tried_again(client_and_messages, tiny_model, monkeypatch) -> None:
    client, messages = client_and_messages
    pipe, failures = client._context.Pipe, [OSError(12, "Cannot allocate memory")]

    def crowded():
        if failures:
            raise failures.pop()
        return pipe()

    monkeypatch.setattr(client._context, "Pipe", crowded, raising=False)
    monkeypatch.setattr(client_module, "worker_main", echo)
    client.start(tiny_model, "cpu")
    lost = messages.get(timeout=TIMEOUT)
    assert isinstance(lost, WorkerLost)
    assert "Cannot allocate memory" in lost.message
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)


def test_a_model_file_that_was_replaced_is_named_by_the_next_worker(
    client_and_messages, tiny_model, tmp_path, monkeypatch
) -> None:
    client, messages = client_and_messages
    monkeypatch.setattr(client_module, "worker_main", echo)
    path = tmp_path / "mine.safetensors"
    shutil.copy(tiny_model, path)
    client.start(path, "cpu")
    before = next_of(messages, WorkerReady).header
    renamed = before.label_set.to_dict()
    renamed["labels"][0]["name"] = "lava"
    header = replace(before, name="Other", label_set=LabelSet.from_dict(renamed))
    write_model_file(path, header, read_model_tensors(tiny_model))
    client._worker.kill()
    after = next_of(messages, WorkerReady)
    assert after.model_name == "Other"
    assert after.header.label_set.names[0] == "lava"


def test_gives_up_after_repeated_crashes(echoing) -> None:
    client, messages = echoing
    restarts = 0
    while True:
        client._worker.kill()
        if messages.get(timeout=TIMEOUT).is_final:
            break
        restarts += 1
        assert messages.get(timeout=TIMEOUT).device == "cpu"
    assert restarts == len(client_module.BACK_OFF_SECONDS)


def test_pictures_can_be_given_up_and_stopping_waits_for_none(client_and_messages, tiny_model) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    large = np.zeros((2048, 2048), np.uint8)
    client.send(SynthesisRequest(1, 1, large, is_export=True))
    assert messages.get(timeout=TIMEOUT) == SynthesisProgress(1, 0.0)
    client.cancel(1)
    answer = messages.get(timeout=TIMEOUT)
    while isinstance(answer, SynthesisProgress):
        answer = messages.get(timeout=TIMEOUT)
    assert answer == SynthesisCancelled(1)
    client.cancel(1)  # too late for anything; does no harm
    client.send(SynthesisRequest(2, 2, large[:1024, :1024]))  # a live one, painted all at once
    client.cancel(2)
    assert messages.get(timeout=TIMEOUT) == SynthesisCancelled(2)
    client.send(request(3))
    result = messages.get(timeout=TIMEOUT)
    assert isinstance(result, SynthesisResult)
    assert result.request_id == 3
    pid = client.worker_pid
    client.send(SynthesisRequest(4, 4, large, is_export=True))
    assert messages.get(timeout=TIMEOUT) == SynthesisProgress(4, 0.0)
    client.stop()
    assert not psutil.pid_exists(pid)
    assert not any(isinstance(message, SynthesisResult) for message in messages.queue)


def test_large_prints_are_painted_into_a_file_and_gone_on_with(
    client_and_messages, tiny_model, banded_labels, tmp_path
) -> None:
    client, messages = client_and_messages
    scratch = tmp_path / "print.rgb"
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    size = {"size": (300, 1600), "scratch": scratch}
    client.send(SynthesisRequest(1, 1, banded_labels, is_export=True, has_natural_borders=True, **size))
    while (answer := messages.get(timeout=TIMEOUT)).share < 0.6:
        pass
    client.cancel(1)
    while isinstance(answer, SynthesisProgress):
        answer = messages.get(timeout=TIMEOUT)
    assert answer == SynthesisCancelled(1)
    assert 300 * 3 * 600 < scratch.stat().st_size < 300 * 1600 * 3
    client.send(SynthesisRequest(2, 2, banded_labels, is_export=True, has_natural_borders=True, **size))
    while isinstance(answer := messages.get(timeout=TIMEOUT), SynthesisProgress):
        pass
    assert isinstance(answer, SynthesisResult)
    assert answer.picture.size == 0
    picture = np.fromfile(scratch, np.uint8).reshape(1600, 300, 3)
    assert picture.std() > 10
    assert picture.reshape(16, -1).std(1).min() > 1, "no strip is empty"


def test_horizons_are_found_or_as_they_were_set(client_and_messages, spatial_model, landscape) -> None:
    client, messages = client_and_messages
    client.start(spatial_model, "cpu")
    messages.get(timeout=TIMEOUT)
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


def test_previews_go_on_after_pictures_painted_aside(client_and_messages, tiny_model) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    messages.get(timeout=TIMEOUT)

    def painted(request: SynthesisRequest) -> SynthesisResult:
        client.send(request)
        return messages.get(timeout=TIMEOUT)

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


def test_previews_are_patches_of_the_last_picture(client_and_messages, tiny_model) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    messages.get(timeout=TIMEOUT)
    labels = np.zeros((128, 128), np.uint8)
    client.send(SynthesisRequest(1, 1, labels))
    assert messages.get(timeout=TIMEOUT).rect is None
    labels[40:60, 40:60] = 5
    client.send(SynthesisRequest(2, 2, labels, is_preview=True))
    patch = messages.get(timeout=TIMEOUT)
    assert patch.picture.shape == (patch.rect.height, patch.rect.width, 3)
    assert patch.rect.left <= 40 < 60 <= patch.rect.right
