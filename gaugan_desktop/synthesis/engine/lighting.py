"""Light sliders: style vectors moved along the directions that a model knows."""

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor

from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.synthesis.engine.style_field import LabelField, StyleField, StyleInput


def light_change(light: Sequence[tuple[str, float]], directions: dict[str, Tensor]) -> Tensor | None:
    """What sliders add to a style vector (style_length,); None where they add nothing.

    Args:
        light: places of sliders, from -1 to 1, by their names; those without a direction are passed over.
        directions: what the two ends of a slider add (2, style_length).
    """
    moves = [abs(value) * directions[name][int(value > 0)] for name, value in light if name in directions]
    return torch.stack(moves).sum(0) if moves else None


def lit(style: StyleInput, change: Tensor, generator: SpadeGenerator) -> StyleInput:
    """A style in a changed light, in all its parts; `change` (style_length,) lies where the style does."""
    if isinstance(style, StyleField):
        return replace(style, vectors=_moved(style.vectors, change, generator))
    if isinstance(style, LabelField):
        base = lit(style.base, change, generator)
        assert not isinstance(base, LabelField)
        return replace(style, base=base, vectors=_moved(style.vectors, change, generator))
    return _moved(
        torch.zeros(1, len(change), device=change.device) if style is None else style, change, generator
    )


def _moved(vectors: Tensor, change: Tensor, generator: SpadeGenerator) -> Tensor:
    """Style vectors (K, style_length) with a change; labels without any style of their own keep none."""
    config = generator.config
    if generator.codes is None:
        return vectors + change
    vectors = generator.codes.completed(vectors)
    own = vectors[:, config.style_dim :].unflatten(1, (config.labels, config.label_style_dim + 1))
    is_shown = (own[..., -1:] > 0).expand_as(own).flatten(1)
    is_moved = torch.cat([torch.ones_like(vectors[:, : config.style_dim], dtype=torch.bool), is_shown], 1)
    return vectors + change * is_moved
