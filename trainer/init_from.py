"""A run that starts with the weights of a model file, whose labels may be others or in another order.

Layers that look at labels have one slice of weights per label. Each label of the run takes the slice of the
label that means the same in the model: by name, by alias, as the mean of its group, or as the label whose
colour is nearly the same. Whatever has no relative begins anew.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import dist
from typing import Literal, Protocol, get_args

import torch
from torch import Tensor, nn

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.loading import LoadedModel
from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.spectral import advance, normalised_layers

_POWER_ITERATIONS = 100
_NO_GROUP = "other"
_SHOWN = 8
_ROLES = ("scene.roles", "textures.roles")
# Which axis of a layer's weights counts labels. `fc` looks at labels in generators without a style.
_LABEL_AXES = (
    (re.compile(r"\.shared\.weight$"), 1),
    (re.compile(r"^(codes\.(labels|typical)|textures\.bank)$"), 0),
)
_JUDGE_AXES = ((re.compile(r"^last\.(weight|bias)$"), 0),)
_LIKE_COLOR = 40.0  # distance in 8 bit RGB up to which two labels are taken for alike
Kind = Literal["copied by name", "copied by alias", "mean of their group", "alike in colour", "begin anew"]
_Axes = tuple[tuple[re.Pattern[str], int], ...]
_Rows = list[tuple[int, ...]]  # for every slice of the run, the slices of the model whose mean it takes


class Networks(Protocol):
    """What a training step consists of."""

    @property
    def generator(self) -> nn.Module: ...

    @property
    def encoder(self) -> nn.Module | None: ...

    @property
    def discriminator(self) -> nn.Module: ...


@dataclass(frozen=True)
class LabelMatch:
    """Where the labels of a run come from: for each its relatives in the model, and how they were found."""

    sources: tuple[tuple[int, ...], ...]
    found: dict[Kind, list[str]]

    def sentences(self) -> Iterator[str]:
        """What was copied and what begins anew."""
        for kind, names in self.found.items():
            more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
            if names:
                yield f"labels, {kind}: {', '.join(names[:_SHOWN])}{more}"


def match_labels(labels: LabelSet, old: LabelSet) -> LabelMatch:
    """Find each label's relatives among those of a model."""
    sources: list[tuple[int, ...]] = []
    found: dict[Kind, list[str]] = {kind: [] for kind in get_args(Kind)}
    backwards = old.mapping_to(labels)
    for label in labels.labels:
        kind: Kind = "copied by name"
        relatives = [each.id for each in old.labels if each.name.lower() == label.name.lower()]
        if not relatives:
            kind = "copied by alias"
            relatives = [i for name in (label.name, *label.aliases) if (i := old.id_of(name)) is not None][:1]
            relatives = relatives or [each.id for each in old.labels if backwards[each.id] == label.id]
        if not relatives:
            kind = "mean of their group"
            has_group = label.group != _NO_GROUP
            relatives = [each.id for each in old.labels if has_group and each.group == label.group]
        if not relatives:
            kind = "alike in colour"
            nearest = min(old.labels, key=lambda each: dist(each.color, label.color))
            relatives = [nearest.id] if dist(nearest.color, label.color) <= _LIKE_COLOR else []
        if not relatives:
            kind = "begin anew"
        of = ", ".join(old[i].name for i in relatives[:3])
        found[kind].append(f"{label.name} ({of})" if relatives and kind != "copied by name" else label.name)
        sources.append(tuple(relatives))
    return LabelMatch(tuple(sources), found)


def start_from(
    networks: Networks, config: GeneratorConfig, labels: LabelSet, model: LoadedModel
) -> list[str]:
    """Copy the weights of a model wherever name and shape agree, label by label where layers look at labels.

    Folded weights W / sigma serve as W: spectral norm leaves them as they are, once its power
    iteration has found their largest singular value.

    Args:
        config: of the run's generator.

    Returns:
        Sentences that say what was copied and what begins anew.

    Raises:
        BadConfigError: no weight of the generator fits.
    """
    match = match_labels(labels, model.header.label_set)
    rows = [*match.sources, *_extra_rows(config, model.generator.config)]
    axes: _Axes = _LABEL_AXES
    if not config.style_dim and not model.generator.config.style_dim:
        axes += ((re.compile(r"^fc\.weight$"), 1),)
    copied, total = _copy(networks.generator, model.generator, rows, axes)
    if not copied:
        raise BadConfigError(
            f"{model.header.name} has other networks than this run; nothing of its generator fits."
        )
    if networks.encoder is not None and model.encoder is not None:
        _copy(networks.encoder, model.encoder, [], ())
    if model.labeller is not None:
        not_a_photo = (len(model.header.label_set),)
        _copy(networks.discriminator, model.labeller, [*match.sources, not_a_photo], _JUDGE_AXES)
    sentences = [f"starts from {model.header.name}", *match.sentences()]
    if copied < total:
        fresh = total - copied
        sentences.append(f"{fresh} of the generator's {total} weights have no counterpart and begin anew")
    return sentences


def require_same_labels(run: LabelSet, pairs: LabelSet) -> None:
    """Refuse to go on with pairs of other labels than the run began with.

    Raises:
        BadConfigError: with the first names that differ.
    """
    if run.names == pairs.names:
        return
    if sorted(run.names) == sorted(pairs.names):
        raise BadConfigError("The pairs have the run's labels in another order; give them the run's order.")
    gone = [name for name in run.names if name not in pairs.names]
    new = [name for name in pairs.names if name not in run.names]
    missing = f"the run knows {', '.join(gone[:_SHOWN])}" if gone else "the run has fewer labels"
    added = f"the pairs have {', '.join(new[:_SHOWN])}" if new else "the pairs lack them"
    raise BadConfigError(
        f"The pairs have other labels than the run: {missing}, {added}. Start a new run with --init-from."
    )


def _extra_rows(config: GeneratorConfig, old: GeneratorConfig) -> _Rows:
    """The channels behind those of the labels: unknown, then edges."""
    rows: _Rows = []
    if config.has_unknown:
        rows.append((old.labels,) if old.has_unknown else ())
    if config.has_edges:
        rows.append((old.input_channels - 1,) if old.has_edges else ())
    return rows


@torch.no_grad()
def _copy(network: nn.Module, source: nn.Module, rows: _Rows, axes: _Axes) -> tuple[int, int]:
    """Copy what fits; returns how many tensors were copied and how many there are."""
    known, copied, total = source.state_dict(), 0, 0
    for name, target in network.state_dict().items():
        plain = name.replace("parametrizations.weight.original", "weight")
        if ".parametrizations.weight.0." in name or name in _ROLES:
            continue  # the power iteration's vectors are found anew, and the run tells what its labels are
        total += 1
        axis = next((axis for pattern, axis in axes if pattern.search(plain)), None)
        if plain in known and axis is not None:
            copied += _copy_slices(target, known[plain], rows, axis)
        elif plain in known and known[plain].shape == target.shape:
            target.copy_(known[plain])
            copied += 1
    advance(normalised_layers(network), _POWER_ITERATIONS)
    return copied, total


def _copy_slices(target: Tensor, known: Tensor, rows: _Rows, axis: int) -> bool:
    """Fill the slices of a label layer that have relatives; False where the rest of the shape differs."""
    target, known = target.movedim(axis, 0), known.movedim(axis, 0)
    if target.shape[1:] != known.shape[1:] or len(target) > len(rows):
        return False
    for index, relatives in enumerate(rows[: len(target)]):
        if relatives:
            target[index] = known[list(relatives)].mean(0).to(target)
    return True
