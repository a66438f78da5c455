"""A client of a worker process, and a worker that only echoes."""

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.models.model_file import read_model_header
from gaugan_desktop.synthesis.client import SynthesisClient
from gaugan_desktop.synthesis.messages import SynthesisRequest, SynthesisResult, WorkerReady

TIMEOUT = 150  # s; shared machines stall


@contextmanager
def running_client() -> Iterator[tuple[SynthesisClient, queue.Queue]]:
    """A client, stopped in the end, and what it says."""
    messages: queue.Queue = queue.Queue()
    client = SynthesisClient(messages.put)
    try:
        yield client, messages
    finally:
        client.stop()


def request(number: int, style: Style = MEAN_STYLE) -> SynthesisRequest:
    return SynthesisRequest(number, number * 10, np.zeros((64, 64), np.uint8), style)


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


def next_of(messages: queue.Queue, kind: type):
    """The next message of a kind; others are passed over."""
    while not isinstance(message := messages.get(timeout=TIMEOUT), kind):
        pass
    return message
