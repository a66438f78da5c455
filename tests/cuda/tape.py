"""What a CUDA graph does, on the CPU: every operation of a function again, on the same memory.

As in a CUDA graph, only the numbers in tensors are new: what Python decided while it was recorded stays so.
"""

from typing import Any

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from trainer.recorded import Inputs, Results, Update
from trainer.step import TrainStep


class _Tape(TorchDispatchMode):
    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[Any, Any, Any, Any]] = []

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        self.calls.append((function, args, kwargs or {}, result))
        return result


class TapeCapture:
    """Records updates of a training step; it is left as it was, as by a capture that runs nothing."""

    def __init__(self, step_fn: TrainStep) -> None:
        self._step_fn = step_fn
        self.replays = 0

    def __call__(self, update: Update, inputs: Inputs) -> Update:
        static = tuple(None if tensor is None else tensor.clone() for tensor in inputs)
        state = self._state()
        before, seed = [tensor.detach().clone() for tensor in state], torch.get_rng_state()
        tape = _Tape()
        with tape:
            results = update(*static)
        with torch.no_grad():
            for tensor, old in zip(state, before, strict=True):
                tensor.copy_(old)
        torch.set_rng_state(seed)

        @torch.no_grad()
        def replay(*values: torch.Tensor | None) -> Results:
            for place, value in zip(static, values, strict=True):
                if place is not None and value is not None:
                    place.copy_(value)
            for function, args, kwargs, old in tape.calls:
                new = function(*args, **kwargs)
                for place, value in zip(tree_leaves(old), tree_leaves(new), strict=True):
                    if isinstance(place, torch.Tensor):
                        place.copy_(value)
            self.replays += 1
            return results

        return replay

    def _state(self) -> list[torch.Tensor]:
        step_fn = self._step_fn
        networks = (step_fn.generator, step_fn.encoder, step_fn.discriminator)
        tensors = [
            tensor for network in networks if network is not None for tensor in network.state_dict().values()
        ]
        for optimizer in (step_fn.optimizer_g, step_fn.optimizer_d):
            tensors += [moment for state in optimizer.state.values() for moment in state.values()]
        return tensors
