"""The worker does not grow without end."""

import queue

import numpy as np
import psutil
import pytest

from gaugan_desktop.document.style import Style
from gaugan_desktop.opencv import cv2
from gaugan_desktop.paths import starter_model_path
from gaugan_desktop.synthesis.client import SynthesisClient
from gaugan_desktop.synthesis.messages import SynthesisRequest, SynthesisResult, WorkerReady

PICTURES = 500
SIDE = 384
MOST_MEGABYTES = 1200
TIMEOUT = 300


def painted_labels(rng: np.random.Generator) -> np.ndarray:
    """A landscape of 18 labels with borders like a brush's, another one every time."""
    coarse, fine, other = (
        cv2.resize(rng.normal(size=(cells, cells)).astype(np.float32), (SIDE, SIDE)) for cells in (10, 90, 5)
    )
    heights = np.digitize(coarse + 0.08 * fine, [-0.8, -0.3, 0.1, 0.4, 0.9])
    return (heights * 3 + np.digitize(other, [-0.4, 0.4])).astype(np.uint8)


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_hundreds_of_label_maps_do_not_fill_the_memory(capsys) -> None:
    messages: queue.Queue = queue.Queue()
    client = SynthesisClient(messages.put)
    client.start(starter_model_path(), "cpu")
    rng, megabytes = np.random.default_rng(0), []
    try:
        assert isinstance(messages.get(timeout=TIMEOUT), WorkerReady)
        process = psutil.Process(client.worker_pid)
        for number in range(0, 2 * PICTURES, 2):
            labels = painted_labels(rng)
            client.send(SynthesisRequest(number, number, labels, Style(seed=number)))
            assert isinstance(messages.get(timeout=TIMEOUT), SynthesisResult)
            top, left = rng.integers(0, SIDE - 60, 2)
            labels[top : top + 40, left : left + 60] = rng.integers(18)
            client.send(SynthesisRequest(number + 1, number, labels, Style(seed=number), is_preview=True))
            assert isinstance(messages.get(timeout=TIMEOUT), SynthesisResult)
            megabytes.append(process.memory_info().rss / 2**20)
    finally:
        client.stop()
    with capsys.disabled():
        print(f"\nworker: {megabytes[0]:.0f} MB at first, {max(megabytes):.0f} MB at most")
    assert max(megabytes) < MOST_MEGABYTES
