"""Whose labeller suggests label maps: what paints may have none, as models on their way do."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from gaugan_desktop.errors import BadFileError
from gaugan_desktop.models.library import model_entries
from gaugan_desktop.models.model_file import ModelHeader, read_model_header
from gaugan_desktop.photo_set.agreement import learned_from
from gaugan_desktop.photo_set.runs import runs_of


class LabellingModel(NamedTuple):
    """A model file with a labeller, and its header."""

    path: Path
    header: ModelHeader


def labelling_model(root: Path, painting: LabellingModel | None) -> LabellingModel | None:
    """The model whose labeller has learned from the most photos of a set.

    Where none has, it is that of the model that paints, or else the first one of the artist's models.

    Raises:
        BadFileError: the runs of the set cannot be looked for.
    """
    models = [model for model in _models(root, painting) if model.header.labeller is not None]
    return max(models, key=lambda model: learned_from(model.header, root), default=None)


def _models(root: Path, painting: LabellingModel | None) -> Iterator[LabellingModel]:
    if painting is not None:
        yield painting
    for run in reversed(runs_of(root)):
        try:
            yield LabellingModel(run.taught_model, read_model_header(run.taught_model))
        except BadFileError:
            continue  # most runs have taught no labeller
    for entry in model_entries():
        if entry.header is not None:
            yield LabellingModel(entry.path, entry.header)
