"""The paper's network run plainly, in a process of its own: eager, fp32, NCHW, spectral norm by hooks.

Its own process keeps what the engine does to memory and threads away from it.
"""

import multiprocessing
import resource
import time
from multiprocessing.connection import Connection

import numpy as np
import torch

from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.loading import LoadedModel
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.init import fold_spectral_norm, xavier_init
from gaugan_desktop.networks.spade import one_hot_labels

LABELS = 20


def paper_generator() -> SpadeGenerator:
    """ngf 64, 20 labels, random weights that do not run into the ends of tanh."""
    torch.manual_seed(0)
    generator = SpadeGenerator(GeneratorConfig(LABELS)).eval()
    xavier_init(generator, gain=1.0)
    with torch.no_grad():
        generator.to_rgb.weight *= 0.01
    return generator


def paper_model() -> LoadedModel:
    """The same weights in the form of a loaded model."""
    generator = paper_generator()
    fold_spectral_norm(generator)
    entries = [{"name": f"label {i}", "color": f"#{i:06x}"} for i in range(LABELS)]
    label_set = LabelSet.from_dict({"name": "benchmark", "labels": entries})
    return LoadedModel(ModelHeader("paper", "", label_set, generator.config), generator, None)


class ReferenceProcess:
    """Paints label maps plainly on request."""

    def __init__(self, device: str = "cpu") -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, device), daemon=True)
        self._process.start()

    def milliseconds(self, labels: np.ndarray) -> float:
        """Time of one frame."""
        self._connection.send(labels)
        elapsed: float = self._connection.recv()[0]
        return elapsed

    def peak_megabytes(self, labels: np.ndarray) -> float:
        """Growth of the largest resident size by painting a frame."""
        self._connection.send(labels)
        peak: float = self._connection.recv()[1]
        return peak

    def close(self) -> None:
        self._connection.close()
        self._process.join()


def resident_megabytes() -> float:
    """The largest resident size of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _serve(connection: Connection, device: str) -> None:
    generator = paper_generator().to(device)
    before = resident_megabytes()
    while True:
        try:
            labels = connection.recv()
        except EOFError:
            return
        started = time.perf_counter()
        with torch.no_grad():
            generator(one_hot_labels(torch.from_numpy(labels)[None].to(device), LABELS)).cpu()
        elapsed = (time.perf_counter() - started) * 1000
        connection.send((elapsed, resident_megabytes() - before))
