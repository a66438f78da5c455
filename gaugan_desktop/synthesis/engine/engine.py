"""Label maps to pictures with a loaded model."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch

from gaugan_desktop.document.rect import Rect
from gaugan_desktop.document.style import MEAN_STYLE, Style
from gaugan_desktop.enlarging import reduced
from gaugan_desktop.errors import TOO_LITTLE_MEMORY, GauganError
from gaugan_desktop.horizon import find_horizon, roles_of
from gaugan_desktop.models.loading import LoadedModel, load_model
from gaugan_desktop.nearest import painted_everywhere
from gaugan_desktop.networks.devices import choose_device, give_back_freed_memory, move, prepare_painting
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.photo_textures import PlacedCutout
from gaugan_desktop.synthesis.engine.backend import Backend, backend_of, is_kernel_error, is_memory_error
from gaugan_desktop.synthesis.engine.conditions import Part
from gaugan_desktop.synthesis.engine.finishing import Finishing
from gaugan_desktop.synthesis.engine.fitting import fitted, fitted_scales, full_sized, label_pyramid, unfitted
from gaugan_desktop.synthesis.engine.photo_labels import PhotoLabeller
from gaugan_desktop.synthesis.engine.plan import CompiledGenerator, Modulations, Region
from gaugan_desktop.synthesis.engine.precision import (
    PrecisionChoice,
    chosen_precision,
    reconsidered_precision,
)
from gaugan_desktop.synthesis.engine.preview import Frame, changed_box, repaint, with_whole_cutouts
from gaugan_desktop.synthesis.engine.style_field import StyleInput, is_same, on_device
from gaugan_desktop.synthesis.engine.style_reader import StyleReader
from gaugan_desktop.synthesis.engine.tiles import TILE, Observer, paint_tiles, to_rgb
from gaugan_desktop.synthesis.engine.traces import Traces
from gaugan_desktop.synthesis.natural_borders import NaturalBorders
from gaugan_desktop.synthesis.natural_light import ROUGH
from gaugan_desktop.texts import tr
from gaugan_desktop.tone import Grade, graded
from gaugan_desktop.wrap import NO_WRAP, Wrap

_WHOLE_PIXELS = 1024 * 1024  # larger pictures are painted in tiles
_SMALLEST_TILE = 64
_MOST_TRIALS = 5
_MOST_IN_VAIN = 2
_PREVIEW_SHARE = 0.25  # of the picture; larger changes are painted whole
_NAMES = {torch.bfloat16: "bf16", torch.float16: "fp16"}


class SynthesisEngine:
    """One model on one device.

    Painting with the same labels again, in another style, reuses everything that depends on them.

    Args:
        dtype: torch.float32 for pictures that are the same on every machine, or a 16-bit type; None
            takes such a type where measuring shows that it is clearly faster.

    Attributes:
        photos: turns photos into label maps.
        horizon: that of the last picture; None without one, or if the model knows nothing of space.
    """

    def __init__(self, model: LoadedModel, backend: Backend, dtype: torch.dtype | None = None) -> None:
        self.model = model
        self.borders = NaturalBorders(model.header.label_set)
        self.photos = PhotoLabeller(model.labeller)
        self._finishing = Finishing(model)
        self._grade: Grade | None = None
        self._roles = roles_of(model.header.label_set)
        self._last_labels: np.ndarray | None = None
        self._last: tuple[LabelPyramid, Modulations] | None = None
        self._frame: Frame | None = None
        self._frame_style: StyleInput = None
        self.horizon: float | None = None
        self._asked_horizon: float | None = None
        self._rolls: tuple[int, ...] = ()
        self._part: Part | None = None
        self._traces_aside = Traces()
        self._checkpoint: Callable[[], None] | None = None
        self._in_vain = 0  # pictures one after the other for which no kernel was made
        self._wanted_dtype = dtype
        self._is_certain, self._trials_left = False, _MOST_TRIALS
        self._settle_on(backend)

    @classmethod
    def from_file(
        cls, path: str | Path, device: str = "auto", dtype: torch.dtype | None = None
    ) -> "SynthesisEngine":
        """Load a model file onto a device (see the class for `dtype`).

        Raises:
            BadFileError: the model cannot be used.
            DeviceError: the device is not there.
        """
        return cls(load_model(path), backend_of(choose_device(device)), dtype)

    @property
    def device(self) -> torch.device:
        return self._backend.device

    @property
    def is_worn_out(self) -> bool:
        """Whether only an engine in another process can go on, because oneDNN makes no more kernels here."""
        return self._in_vain >= _MOST_IN_VAIN

    @property
    def model_name(self) -> str:
        return self.model.header.name

    @property
    def device_name(self) -> str:
        """What the status line shows, such as `CPU, bf16`."""
        name = self.device.type.upper()
        if self.device.type == "cuda":
            name = torch.cuda.get_device_name(self.device)
        return f"{name}, {_NAMES[self.dtype]}" if self.dtype in _NAMES else name

    @contextmanager
    def interruptible(self, checkpoint: Callable[[], None]) -> Iterator[None]:
        """Meanwhile `checkpoint` is called between the parts of a picture; it may raise to give up."""
        self._checkpoint = checkpoint
        try:
            yield
        finally:
            self._checkpoint = None

    @contextmanager
    def aside(self, is_aside: bool = True) -> Iterator[None]:
        """Pictures painted meanwhile leave no trace: previews go on from the one painted before.

        What depends on the labels is kept from one time to the next, as it is for other pictures.
        """
        if not is_aside:
            yield
            return
        before, generator = self._traces, self._generator
        self._traces = self._traces_aside
        try:
            yield
        finally:
            if self._generator is generator:  # else it paints with another precision or elsewhere
                self._traces_aside, self._traces = self._traces, before

    @property
    def _traces(self) -> Traces:
        frame = self._frame, self._frame_style, self._grade
        return Traces(self._last, self._last_labels, *frame, self.horizon, self._asked_horizon, self._rolls)

    @_traces.setter
    def _traces(self, traces: Traces) -> None:
        self._last, self._last_labels, self._frame, self._frame_style, self._grade = traces[:5]
        self.horizon, self._asked_horizon, self._rolls = traces[5:]

    def reconsider_precision(self, is_interrupted: Callable[[], bool]) -> bool:
        """Use idle time to find out whether another precision is faster, unless that is certain.

        Args:
            is_interrupted: whether there is something better to do.

        Returns:
            Whether pictures are now painted in another one.
        """
        if self._is_certain or not self._trials_left:
            return False
        self._trials_left -= 1
        choice = reconsidered_precision(self.model.generator, self._backend, is_interrupted)
        if choice is None:
            return False
        self._is_certain = True
        if choice.dtype == self.dtype:
            return False
        self._last = self._frame = None
        self._compile(choice.dtype)
        return True

    @torch.inference_mode()
    def render(
        self,
        labels: np.ndarray,
        style: Style = MEAN_STYLE,
        observer: Observer | None = None,
        wrap: Wrap = NO_WRAP,
        depth: int = 8,
        horizon: float | None = None,
        is_lit: bool = False,
        rolls: tuple[int, ...] = (),
        part: Part | None = None,
        cutouts: Sequence[PlacedCutout] = (),
    ) -> np.ndarray:
        """Paint a label map.

        Args:
            labels: (H, W) uint8 of any size; 255 = unpainted, which takes what lies nearest.
            style: a style image, a seed, a mix, or the mean style.
            observer: for large pictures, told the share that is done; it may raise to cancel.
            wrap: which sides of the picture shall continue on the opposite one.
            depth: bits per channel, 8 or 16.
            horizon: its row, for models that know about space; None where it shall be found.
            is_lit: whether natural light and the colours of style images are laid over the picture.
            rolls: how often the texture of each label was rolled anew.
            part: where the picture lies in a larger one, whose grain goes on from part to part.
            cutouts: from photos, which the label map has the outlines of; see `NaturalBorders.planted`.

        Returns:
            Picture (H, W, 3) uint8 or uint16 RGB.

        Raises:
            GauganError: the style image is unusable or memory does not suffice.
        """
        height, width = labels.shape
        whole = labels if part else full_sized(labels, self.model.header, wrap)
        grid_labels, vector = self._fitted(whole, wrap), self._styles.read(style)
        self._asked_horizon, self._rolls, self._part = horizon, rolls, part
        self.horizon = self._horizon_of(labels, wrap) if horizon is None else horizon
        row = None if self.horizon is None else self.horizon * len(whole) / height
        picture = self._render(grid_labels, vector, row, observer, wrap, depth)
        if self._finishing.has_textures:
            arrangement = self._finishing.arranged(style, grid_labels, row, wrap, rolls, part)
            picture = self._finishing.textured(arrangement, picture, grid_labels, row, wrap, part=part)
            if self._frame is not None and self._frame.labels is grid_labels:
                self._frame.textured, self._frame.arrangement = picture.copy(), arrangement
        scales = fitted_scales(labels.shape, whole.shape, grid_labels.shape, wrap)
        placed = [each.scaled(*scales) for each in cutouts]
        if is_lit:
            picture = self._finishing.lit(style, picture, grid_labels, row, wrap, cutouts=placed)
        picture = self._finishing.planted(picture, grid_labels, placed)
        picture = reduced(unfitted(picture, (whole.shape[0], whole.shape[1]), wrap), height, width)
        self._grade = None if part is not None else self._finishing.grade(style, picture)
        return picture if self._grade is None else graded(picture, self._grade)

    def _render(
        self,
        labels: np.ndarray,
        style: StyleInput,
        horizon: float | None,
        observer: Observer | None,
        wrap: Wrap,
        depth: int,
    ) -> np.ndarray:
        """`render` for sides that fit the generator, with as much memory as there is."""
        is_large = labels.size > _WHOLE_PIXELS and self._is_local
        tile = TILE if is_large else None
        while True:
            try:
                picture = self._forward(labels, style, horizon, wrap, tile, observer, depth)
                self._in_vain = 0
                return picture
            except (RuntimeError, MemoryError) as error:
                if not is_memory_error(error):
                    raise
                is_without_kernel = is_kernel_error(error)
            # Not earlier: as long as the error lives, so does what it was raised amidst.
            self.forget_tables()
            tile = TILE if tile is None else tile // 2
            if tile >= _SMALLEST_TILE and self._is_local:
                continue
            if self.device.type == "cpu":
                self._in_vain += is_without_kernel
                raise GauganError(tr(TOO_LITTLE_MEMORY))
            self._settle_on(backend_of(torch.device("cpu")))  # more memory, for all that follow, too
            style = on_device(style, self.device)
            tile = TILE if is_large else None

    def _forward(
        self,
        labels: np.ndarray,
        style: StyleInput,
        horizon: float | None,
        wrap: Wrap,
        tile: int | None,
        observer: Observer | None,
        depth: int,
    ) -> np.ndarray:
        """The picture (H, W, 3), in tiles or all at once and kept for previews."""
        if tile is not None:
            pyramid = label_pyramid(labels, self.model.generator.config, self.device, wrap)
            conditions = self._generator.conditions(pyramid, style, horizon, self._rolls, self._part)
            return paint_tiles(self._generator, pyramid, conditions, tile, observer, depth)
        pyramid, modulations = self._of_labels(labels, wrap)
        conditions = self._generator.conditions(pyramid, style, horizon, self._rolls, self._part)
        region = Region.whole(labels.shape[0], labels.shape[1], wrap)
        self._frame = None  # its memory may be needed
        if not self._is_local or depth > 8 or self._part is not None:
            return to_rgb(self._generator.paint(pyramid, modulations, conditions, region), depth)
        activations = self._generator.activations(pyramid, modulations, conditions, region)
        last = activations[-1]
        assert last is not None
        picture = to_rgb(self._generator.picture(last, wrap))
        is_smooth = self._generator.is_smooth
        self._frame = Frame(labels, activations, picture, picture, wrap, horizon, is_smooth)
        self._frame_style = style
        return picture.copy()

    def forget_tables(self) -> None:
        """Drop everything that was computed for earlier label maps, and give its memory back."""
        self._last = self._frame = None
        self._traces_aside = Traces()
        self._generator.forget_tables()
        give_back_freed_memory()

    @torch.inference_mode()
    def preview(
        self,
        labels: np.ndarray,
        style: Style,
        wrap: Wrap = NO_WRAP,
        horizon: float | None = None,
        is_lit: bool = False,
        rolls: tuple[int, ...] = (),
        cutouts: Sequence[PlacedCutout] = (),
    ) -> tuple[np.ndarray, Rect] | None:
        """Repaint only what changed since the last picture, roughly (see `preview`).

        Returns:
            Pixels (h, w, 3) uint8 and where they belong; None where only a whole picture will do:
            another size, style, roll or set horizon, a large change, none, or a stretched size.
        """
        grid_labels, vector = self._fitted(labels, wrap), self._styles.read(style)
        frame = self._frame
        if frame is None or frame.labels.shape != grid_labels.shape or frame.wrap != wrap:
            return None
        is_other = horizon != self._asked_horizon or rolls != self._rolls
        is_stretched = any(
            is_periodic and there != wanted
            for there, wanted, is_periodic in zip(grid_labels.shape, labels.shape, wrap, strict=True)
        )
        if is_stretched or is_other or not is_same(vector, self._frame_style):
            return None
        box = changed_box(frame.labels, grid_labels)
        if box is None or box.width * box.height > _PREVIEW_SHARE * grid_labels.size:
            return None
        pyramid = label_pyramid(grid_labels, self.model.generator.config, self.device, wrap)
        try:
            conditions = self._generator.conditions(pyramid, vector, frame.horizon, rolls)
            changed = repaint(self._generator, frame, pyramid, conditions, box)
        except (RuntimeError, MemoryError) as error:
            self._frame = None  # half repainted; a whole picture knows ways to need less
            if not is_memory_error(error):
                raise
            return None
        frame.labels = grid_labels
        changed = with_whole_cutouts(changed, cutouts).clipped(labels.shape[1], labels.shape[0])
        where = grid_labels, frame.horizon, wrap
        patch = self._finishing.textured(frame.arrangement, frame.picture, *where, changed).copy()
        frame.textured[changed.slices] = patch
        if is_lit:
            patch = self._finishing.lit(style, frame.textured, *where, ROUGH, changed, cutouts)
        patch = self._finishing.planted(patch, grid_labels, cutouts, changed)
        return patch if self._grade is None else graded(patch, self._grade), changed

    def _settle_on(self, backend: Backend) -> None:
        """Put the networks on a device and compile the generator for it."""
        self._backend = backend
        prepare_painting(backend.device)
        self._styles = StyleReader(self.model, backend.device, self._check)
        for network in (self.model.generator, self.model.encoder):
            if network is not None:
                move(network, backend.device, backend.memory_format)
        if self._wanted_dtype in (torch.float32, *backend.half_types):
            choice = PrecisionChoice(self._wanted_dtype, is_certain=True)
        else:
            choice = chosen_precision(self.model.generator, backend)
        self._is_certain = choice.is_certain
        self._compile(choice.dtype)

    def _compile(self, dtype: torch.dtype) -> None:
        self.dtype = dtype
        self._generator = CompiledGenerator(self.model.generator, dtype, self._backend, self._check)
        self._traces_aside = Traces()

    def _check(self) -> None:
        if self._checkpoint is not None:
            self._checkpoint()

    @property
    def _is_local(self) -> bool:
        """Whether the layers see no more than their surroundings, so that tiles can be painted."""
        return self.model.generator.config.norm == "batch"

    def _of_labels(self, labels: np.ndarray, wrap: Wrap) -> tuple[LabelPyramid, Modulations]:
        """What depends on the labels alone; that of the last label map is kept."""
        is_same = self._last_labels is not None and np.array_equal(labels, self._last_labels)
        if self._last is None or not is_same or self._last[0].wrap != wrap:
            self._last = None  # its memory may be needed
            pyramid = label_pyramid(labels, self.model.generator.config, self.device, wrap)
            region = Region.whole(labels.shape[0], labels.shape[1], wrap)
            modulations = self._generator.modulations(pyramid, region, range(self._generator.step_count))
            self._last, self._last_labels = (pyramid, modulations), labels
        return self._last

    def _horizon_of(self, labels: np.ndarray, wrap: Wrap) -> float | None:
        """Where the horizon of a label map lies."""
        if not self.model.generator.config.has_horizon or wrap.rows:
            return None
        return find_horizon(painted_everywhere(labels, self.model.header.label_set, wrap), self._roles)

    def _fitted(self, labels: np.ndarray, wrap: Wrap) -> np.ndarray:
        painted = painted_everywhere(labels, self.model.header.label_set, wrap)
        return fitted(painted, self.model.generator.config.size_multiple, wrap)
