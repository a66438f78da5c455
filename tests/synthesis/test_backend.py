"""What other devices do differently, tried out on the CPU through injected backends."""

from dataclasses import dataclass, field, replace

import numpy as np
import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from gaugan_desktop.document.style import MEAN_STYLE
from gaugan_desktop.networks.devices import choose_device
from gaugan_desktop.synthesis.engine.backend import Backend, GraphCache, backend_of, capture_cuda_graph
from gaugan_desktop.synthesis.engine.precision import chosen_precision
from gaugan_desktop.wrap import NO_WRAP, Wrap
from tests.synthesis.engines import CPU, brushed, engine_of, lively_generator, noise, shapes

KNOWING = {"has_noise": True, "label_style_dim": 3, "has_scene": True, "has_smooth_doubling": True}
SETTINGS = [{"has_noise": True}, KNOWING, {"has_unknown": True, "has_edges": True}, {"style_dim": 0}]
aten = torch.ops.aten
NOT_CAPTURABLE = {aten.nonzero, aten._unique2, aten._local_scalar_dense, aten.masked_select, aten.item}


class NothingDependsOnValues(TorchDispatchMode):
    """Refuses what a CUDA graph cannot record: operators whose sizes depend on values."""

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        assert function.overloadpacket not in NOT_CAPTURABLE, function
        return function(*args, **(kwargs or {}))


@dataclass
class Recorder:
    """Stands in for CUDA graphs: fixed input and output memory, and the same restrictions."""

    captures: list[tuple] = field(default_factory=list)
    replays: int = 0

    def __call__(self, function, inputs):
        self.captures.append(tuple(tuple(tensor.shape) for tensor in inputs))
        static = [tensor.clone() for tensor in inputs]
        with NothingDependsOnValues():
            result = function(*static)

        def replay(*values):
            self.replays += 1
            for tensor, value in zip(static, values, strict=True):
                assert tensor.shape == value.shape
                tensor.copy_(value)
            result.copy_(function(*static))
            return result

        return replay


def like_cuda(recorder: Recorder) -> Backend:
    return replace(backend_of(torch.device("cuda")), device=torch.device("cpu"), capture=recorder)


def like_mps() -> Backend:
    return replace(backend_of(torch.device("mps")), device=torch.device("cpu"))


@pytest.mark.parametrize("backend", [like_cuda(Recorder()), like_mps()])
@pytest.mark.parametrize("settings", [*SETTINGS, {"norm": "instance"}])
@pytest.mark.parametrize("labels", [shapes(128, 192), noise(128, 128)])
def test_every_backend_paints_the_same_picture(backend, settings, labels) -> None:
    expected = engine_of(lively_generator(**settings)).render(labels, horizon=70.0).astype(int)
    assert (
        np.abs(engine_of(lively_generator(**settings), backend).render(labels, horizon=70.0) - expected).max()
        <= 1
    )


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("wrap", [NO_WRAP, Wrap(columns=True), Wrap(rows=True, columns=True)])
@pytest.mark.parametrize("backend", [like_cuda(Recorder()), like_mps()])
def test_every_backend_previews_the_same(settings, wrap, backend) -> None:
    labels = shapes(192, 256)
    plain, other = engine_of(lively_generator(**settings)), engine_of(lively_generator(**settings), backend)
    for engine in (plain, other):
        engine.render(labels, wrap=wrap, horizon=70.0)
    for place in ((90, 100), (95, 110), (0, 230), (170, 0), (5, 5)):
        labels = brushed(labels, *place, 1)
        expected, rect = plain.preview(labels, MEAN_STYLE, wrap, 70.0)
        got, got_rect = other.preview(labels, MEAN_STYLE, wrap, 70.0)
        assert got_rect == rect
        assert np.abs(got.astype(int) - expected).max() <= 1


def test_windows_are_recorded_once_per_size() -> None:
    recorder = Recorder()
    engine = engine_of(lively_generator(), like_cuda(recorder))
    labels = shapes(256, 256)
    engine.render(labels)
    for step in range(12):
        labels = brushed(labels, 40 + 9 * step, 60 + 7 * step, 3 + step % 2)
        assert engine.preview(labels, MEAN_STYLE) is not None
    assert recorder.replays >= 12 * 3
    assert len(set(recorder.captures)) <= len(recorder.captures) <= recorder.replays / 3
    assert all(shape[0][2] % 8 == 0 and shape[0][3] % 8 == 0 for shape in recorder.captures)


def test_recordings_not_used_for_longest_are_dropped() -> None:
    recorder = Recorder()
    cache = GraphCache(recorder, limit=2)
    for size in (1, 2, 1, 3, 1, 2):
        assert cache.run("twice", lambda x: x * 2, torch.ones(size)).tolist() == [2.0] * size
    assert recorder.captures == [((1,),), ((2,),), ((3,),), ((2,),)]


def test_memory_that_does_not_suffice_for_a_preview_leads_to_a_whole_picture() -> None:
    def full(function, inputs):
        raise torch.OutOfMemoryError

    engine = engine_of(lively_generator(), replace(like_mps(), capture=full))
    labels = shapes(128, 128)
    engine.render(labels)
    changed = brushed(labels, 60, 60, 0)
    assert engine.preview(changed, MEAN_STYLE) is None
    exact = engine_of(lively_generator()).render(changed).astype(int)
    assert np.abs(engine.render(changed) - exact).max() <= 1


@pytest.mark.parametrize("backend", [CPU, like_mps()])
def test_precision_is_one_the_backend_offers(backend) -> None:
    assert chosen_precision(lively_generator(), backend).dtype in (torch.float32, *backend.half_types)


def test_backends_of_devices() -> None:
    assert backend_of(torch.device("cuda")).capture is capture_cuda_graph
    assert backend_of(torch.device("mps")).memory_format is torch.contiguous_format
    assert backend_of(choose_device("cpu")).stripe_pixels > 0
