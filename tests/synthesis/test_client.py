"""The worker process: real processes, tiny model."""

import os
import queue
import signal
from multiprocessing.popen_fork import Popen

import numpy as np
import pytest

from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.synthesis import client as client_module
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

TIMEOUT = 60


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


def test_failed_request_does_not_end_the_worker(client_and_messages, tiny_model) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    client.send(request(1, Style("broken.png", b"x")))
    error = messages.get(timeout=TIMEOUT)
    assert isinstance(error, SynthesisError)
    assert "broken.png" in error.message
    client.send(request(2))
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


def test_hanging_worker_is_replaced(client_and_messages, tiny_model, monkeypatch) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    os.kill(client.worker_pid, signal.SIGSTOP)
    monkeypatch.setattr(client_module, "HANG_SECONDS", 0.0)
    client.send(request(1))
    lost = messages.get(timeout=TIMEOUT)
    assert isinstance(lost, WorkerLost)
    assert "too long" in lost.message
    monkeypatch.setattr(client_module, "HANG_SECONDS", 300.0)
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)


def test_stopping_waits_for_no_picture(client_and_messages, tiny_model, monkeypatch) -> None:
    """A worker that cannot hear us, as while it computes, is killed rather than asked to leave."""
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    wait, vain = Popen.wait, []

    def watched(process: Popen, timeout: float | None = None) -> int | None:
        code = wait(process, timeout)
        if code is None and timeout != 0:
            vain.append(timeout)
        return code

    monkeypatch.setattr(Popen, "wait", watched)
    os.kill(client.worker_pid, signal.SIGSTOP)
    client.stop()
    assert client.worker_pid is None
    assert not vain


def test_gives_up_after_repeated_crashes(client_and_messages, tiny_model, monkeypatch) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    devices = []
    while True:
        message = messages.get(timeout=TIMEOUT)
        if isinstance(message, WorkerReady):
            devices.append(message.device)
            os.kill(client.worker_pid, signal.SIGKILL)
        elif message.is_final:
            break
    assert len(devices) == len(client_module.BACK_OFF_SECONDS) + 1


def test_large_pictures_report_progress_and_can_be_given_up(client_and_messages, tiny_model) -> None:
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    large = SynthesisRequest(1, 1, np.zeros((2048, 2048), np.uint8), is_export=True)
    client.send(large)
    first = messages.get(timeout=TIMEOUT)
    assert first == SynthesisProgress(1, 0.0)
    client.cancel(1)
    answer = messages.get(timeout=TIMEOUT)
    while isinstance(answer, SynthesisProgress):
        answer = messages.get(timeout=TIMEOUT)
    assert answer == SynthesisCancelled(1)
    client.cancel(1)  # too late for anything; does no harm
    client.send(request(2))
    result = messages.get(timeout=TIMEOUT)
    assert isinstance(result, SynthesisResult)
    assert result.request_id == 2


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
