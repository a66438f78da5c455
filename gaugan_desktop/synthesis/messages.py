"""What the app and the worker process say to each other. Every message is one frozen value."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.photo_textures import PlacedCutout
from gaugan_desktop.wrap import NO_WRAP, Wrap


@dataclass(frozen=True)
class SynthesisRequest:
    """Please paint this label map.

    Attributes:
        request_id: rises with every request.
        revision: the document's revision that `labels` shows.
        labels: (H, W) uint8, 255 = unpainted.
        is_export: the answer belongs to an export, not to the live view.
        is_preview: only what changed need be painted, roughly; a whole picture will follow.
        wrap: the borders across which the picture continues.
        has_natural_borders: the borders between labels shall be bent as nature's are.
        has_natural_light: relief, clouds, reflections and shade shall be laid over the picture.
        size: (width, height) of the picture if it shall be larger than the label map.
        depth: bits per channel of the picture, 8 or 16.
        horizon: its row in `labels`; None where the model shall find it.
        cutouts: from photos, which `labels` have the outlines of.
        rolls: how often the texture of each label was rolled anew; those beyond its end never.
        scratch: where a picture too large for memory is painted; the answer's picture is empty then.
        is_aside: previews go on from the picture painted before this one.
    """

    request_id: int
    revision: int
    labels: np.ndarray
    style: Style = MEAN_STYLE
    is_export: bool = False
    is_preview: bool = False
    wrap: Wrap = NO_WRAP
    has_natural_borders: bool = False
    size: tuple[int, int] | None = None
    depth: int = 8
    horizon: float | None = None
    is_aside: bool = False
    has_natural_light: bool = False
    rolls: tuple[int, ...] = ()
    scratch: Path | None = None
    cutouts: tuple[PlacedCutout, ...] = ()


@dataclass(frozen=True)
class PhotoRequest:
    """Please turn this photo (H, W, 3) uint8 into a label map.

    Attributes:
        labeller: the model file whose labeller does it; None for that of the model that paints.
    """

    request_id: int
    photo: np.ndarray
    labeller: Path | None = None
    is_export: bool = True  # it goes before pictures, and once


Request = SynthesisRequest | PhotoRequest


@dataclass(frozen=True)
class CancelRequest:
    """Please give up this request, if it is still under way."""

    request_id: int


@dataclass(frozen=True)
class SynthesisProgress:
    """The share of a large picture that is done, 0 to 1."""

    request_id: int
    share: float


@dataclass(frozen=True)
class SynthesisCancelled:
    """A request was given up as asked."""

    request_id: int


@dataclass(frozen=True)
class WorkerReady:
    """The model is loaded; requests may come.

    It comes again when the worker goes over to another precision.

    Attributes:
        device: shown to the user.
        header: what the model file said when it was loaded; meanwhile it may hold another model.
    """

    device: str
    header: ModelHeader

    @property
    def model_name(self) -> str:
        return self.header.name


@dataclass(frozen=True)
class SynthesisResult:
    """The picture (H, W, 3) for a request, and how long it took.

    With `rect` it is only a patch: these pixels of the picture before.

    Attributes:
        horizon: the row of the horizon in the whole picture; None where there is none, or the model knows
            of none.
    """

    request_id: int
    revision: int
    picture: np.ndarray
    milliseconds: float
    is_export: bool = False
    rect: Rect | None = None
    horizon: float | None = None


@dataclass(frozen=True)
class PhotoLabels:
    """The label map (H, W) uint8 of a photo, in its labeller's labels, and how certain it is, 0 to 255."""

    request_id: int
    labels: np.ndarray
    certainty: np.ndarray


@dataclass(frozen=True)
class SynthesisError:
    """A request failed; the worker goes on. `message` is for the user."""

    request_id: int
    message: str


@dataclass(frozen=True)
class WorkerLost:
    """The worker died or hung. It is being restarted unless `is_final`."""

    message: str
    is_final: bool = False


@dataclass(frozen=True)
class WorkerTrouble:
    """Something for the log file, which only the app writes to. `level` as in `logging`."""

    level: int
    text: str


WorkerMessage = (
    WorkerReady
    | WorkerTrouble
    | SynthesisProgress
    | SynthesisCancelled
    | SynthesisResult
    | PhotoLabels
    | SynthesisError
    | WorkerLost
)
