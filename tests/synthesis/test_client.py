"""Worker processes that start, stop, hang and die, and what the client makes of it."""

import multiprocessing
import os
import shutil
import signal
import sys
import threading
from dataclasses import replace

import numpy as np
import psutil
import pytest

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.model_file import read_model_tensors, write_model_file
from gaugan_desktop.synthesis import client as client_module
from gaugan_desktop.synthesis import worker as worker_module
from gaugan_desktop.synthesis.messages import (
    SynthesisProgress,
    SynthesisRequest,
    SynthesisResult,
    WorkerLost,
    WorkerReady,
)
from tests.synthesis.clients import TIMEOUT, echo, next_of, request, running_client

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be stopped here")


@pytest.fixture
def client_and_messages(monkeypatch):
    monkeypatch.setattr(client_module, "BACK_OFF_SECONDS", (0.0, 0.0, 0.0))
    with running_client() as client_and_messages:
        yield client_and_messages


@pytest.fixture
def echoing(client_and_messages, monkeypatch, tiny_model):
    monkeypatch.setattr(client_module, "worker_main", echo)
    client, messages = client_and_messages
    client.start(tiny_model, "cpu")
    assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
    return client, messages


def test_worker_paints_and_stops_in_the_middle_of_a_picture(client_and_messages, tiny_model) -> None:
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
    pid = client.worker_pid
    client.send(SynthesisRequest(2, 2, np.zeros((2048, 2048), np.uint8), is_export=True))
    assert messages.get(timeout=TIMEOUT) == SynthesisProgress(2, 0.0)
    client.stop()
    assert client.worker_pid is None
    assert not psutil.pid_exists(pid)
    assert not any(isinstance(message, SynthesisResult) for message in messages.queue)


def test_killed_worker_comes_back(echoing) -> None:
    client, messages = echoing
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
