"""All settings of a training run in one frozen value; presets lie in `configs/`."""

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal, TypeVar

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.labels import BUNDLED_SETS
from gaugan_desktop.near_words import did_you_mean
from gaugan_desktop.networks.config import (
    EncoderConfig,
    GeneratorConfig,
    LabellerConfig,
    config_from_dict,
)
from gaugan_desktop.yaml_text import in_words, parsed_yaml
from trainer.limits import convert_fields
from trainer.losses.adversarial import GanMode
from trainer.losses.diffaugment import Policy
from trainer.losses.perceptual import PerceptualKind
from trainer.stages import Stage, stretched_in_order, stretched_in_proportion, turn_of

Preprocess = Literal[
    "zoom_crop", "resize_and_crop", "crop", "scale_width", "scale_width_and_crop", "scale_shortside",
    "scale_shortside_and_crop", "fixed", "none",
]  # fmt: skip
_CUTTING_MODES = ("scale_width", "scale_shortside", "fixed", "none")
_SMALLEST_WINDOW = 32
_MAX_TEXT = 1_000_000
_ConfigT = TypeVar("_ConfigT", GeneratorConfig, EncoderConfig)
CONFIG_FOLDER = Path(__file__).resolve().parent / "configs"


@dataclass(frozen=True)
class TrainConfig:
    """Settings of a run.

    Attributes:
        stages: the curriculum; the last stage's `until` is the length of the run.
        mixed: the stages take turns, each as often as it is long, instead of following one another.
        minutes: length of the run by the clock instead; the stages are stretched to it in proportion while
            the run finds out how fast it is. 0 = by steps.
        epochs: length of the run in pictures per pair instead; the stages are stretched to it. 0 = by steps.
        warm_up: first steps over which both rates rise.
        labels: bundled label set that the pairs are mapped onto; empty = as they are.
        generator_kind: spade, or pix2pixhd, the baseline it replaced (takes `base_width` only).
        generator, encoder: network settings; `labels` comes from the dataset. A `style_dim` of 0
            trains without encoder.
        sync_batch_norm: share batch-norm statistics between the processes of a distributed run.
        discriminator: patch, segmentation, or projected: on the features of EfficientNet-Lite0.
        discriminator_width, _layers, _scales: multi-scale PatchGAN (paper, appendix A); one scale is
            Engberg's. For the segmentation discriminator: width and number of halvings. For the projected
            one: width of the mixed features.
        label_mix_weight: of the segmentation discriminator's consistency under LabelMix.
        discriminator_lead: first steps in which the discriminator learns alone. A run that starts from
            a model file has a trained generator and a new discriminator, which knows nothing yet.
        frozen_norms: normalise by the statistics of the model file that the run starts from, as in
            painting, instead of those of each batch. Batches of one or two large pictures then teach
            what they shall: by their own statistics they would lose the light of their style.
        lr_generator, lr_discriminator, betas: Adam, two time-scale update rule.
        gan_mode: hinge, ls, original or w.
        diff_augment: any of color, translation, cutout, seen by the discriminator.
        decay_start: share of the run after which both rates fall.
        decay: linear to 0 (paper), along a cosine to 0, or halved once (Engberg).
        feature_weight, perceptual_weight, kld_weight: loss weights (paper: 10, 10, 0.05).
        perceptual: the network whose features the perceptual loss compares: efficientnet (Lite0), or
            vgg16, which sees texture better and takes several times as long.
        vgg_weights: file with VGG-19 weights (torchvision's names), which then takes the place of
            `perceptual`.
        perceptual_window: side of the window, at a random place, in which the perceptual loss compares large
            pictures; its time falls with the area. 0 = all of them.
        color_weight: L1 between 4x4-averaged pictures; speeds up short runs.
        guest_share: share of the pictures that are painted in the style of another photo of the batch, as
            artists do; the discriminator judges them all, the colours of each label are compared with those
            that it has in that photo, and the other losses leave them out.
        ema_decay: per-step decay of the averaged generator and encoder.
        norm_batches: batches to re-estimate batch-norm statistics under the averaged weights.
        preprocess: how a pair becomes a picture of the stage's size (`trainer.data.preprocess`).
        crop_min_share: smallest crop of `zoom_crop` as a share of the short side.
        aspect_ratio: width of the pictures divided by their height.
        has_flip: mirror half of the pairs left to right.
        paint_share: share of label maps made to look hand-painted.
        warp_share: share of label maps whose outlines are bent a little.
        loose_cloud_share: share of label maps whose clouds become loose blobs; for label sets with the labels
            `cloud` and `sky`.
        fill_unknown: unknown pixels of label maps take the nearest label, as unpainted ones do in painting;
            they are few, so the losses count them like all others. It has no effect on generators with
            a channel for unknown pixels. Without it they show no label at all, and the segmentation
            discriminator leaves them out.
        data_weights: share of each data folder; empty = equal.
        balance_share: share of the pairs that are drawn so that every label is seen as often.
        precision: fp32, or bf16 or fp16 autocast.
        pattern_dictionary: compute modulation per distinct neighbourhood of labels; `auto` = on the CPU,
            where that is measured to be faster.
        accumulation: parts into which a batch is divided to save memory.
        metric_pictures: pictures painted at every save to measure the kernel distance; 0 = none.
        workers: processes that load pairs.
        cache_gib: memory for decoded pairs, shared by these processes, in GiB; what does not fit is
            decoded again each time.
        deterministic: on a GPU, only computations that give the same bits every time, so that a resumed
            run repeats exactly; a CPU's always do. Costs speed.
        recorded: on a GPU, replay the step as a CUDA graph, which saves small networks the time of
            launching their kernels one by one, and takes memory (`trainer.recorded`).
        tensorboard: also write TensorBoard events into the run folder.
        keep: how many numbered backups of older checkpoints stay.
    """

    name: str = "run"
    seed: int = 0
    stages: tuple[Stage, ...] = (Stage(100_000, 256, 8),)
    mixed: bool = False
    minutes: float = 0.0
    epochs: float = 0.0
    labels: str = ""
    generator_kind: Literal["spade", "pix2pixhd"] = "spade"
    generator: dict[str, Any] = field(default_factory=dict)
    encoder: dict[str, Any] = field(default_factory=dict)
    sync_batch_norm: bool = True
    discriminator: Literal["patch", "segmentation", "projected"] = "patch"
    discriminator_width: int = 64
    discriminator_layers: int = 4
    discriminator_scales: int = 2
    label_mix_weight: float = 5.0
    discriminator_lead: int = 0
    frozen_norms: bool = False
    lr_generator: float = 1e-4
    lr_discriminator: float = 4e-4
    betas: tuple[float, float] = (0.0, 0.9)
    gan_mode: GanMode = "hinge"
    diff_augment: tuple[Policy, ...] = ()
    warm_up: int = 0
    decay_start: float = 0.5
    decay: Literal["linear", "cosine", "halved"] = "linear"
    feature_weight: float = 10.0
    perceptual_weight: float = 10.0
    perceptual: PerceptualKind = "efficientnet"
    vgg_weights: str = ""
    perceptual_window: int = 0
    kld_weight: float = 0.05
    color_weight: float = 0.0
    guest_share: float = 0.0
    ema_decay: float = 0.999
    norm_batches: int = 12
    preprocess: Preprocess = "zoom_crop"
    crop_min_share: float = 0.45
    aspect_ratio: float = 1.0
    has_flip: bool = True
    paint_share: float = 0.0
    warp_share: float = 0.0
    loose_cloud_share: float = 0.0
    fill_unknown: bool = True
    data_weights: tuple[float, ...] = ()
    balance_share: float = 0.0
    precision: Literal["fp32", "bf16", "fp16"] = "fp32"
    pattern_dictionary: Literal["auto", "always", "never"] = "auto"
    accumulation: int = 1
    metric_pictures: int = 64
    deterministic: bool = False
    recorded: bool = False
    tensorboard: bool = False
    workers: int = 2
    cache_gib: float = 4.0
    log_every: int = 20
    save_every: int = 500
    keep: int = 0

    def __post_init__(self) -> None:
        convert_fields(self)
        untils = [stage.until for stage in self.stages]
        if not untils or untils != sorted(set(untils)):
            raise BadConfigError("stages must end at rising step numbers.")
        if self.minutes and self.epochs:
            raise BadConfigError("A run is as long as minutes or as epochs say; set one of them.")
        if self.labels and self.labels not in BUNDLED_SETS:
            raise BadConfigError(f"labels is one of {', '.join(BUNDLED_SETS)}, not {self.labels}.")
        if self.data_weights and not sum(self.data_weights):
            raise BadConfigError("At least one of data_weights must be larger than 0.")
        if self.metric_pictures == 1:
            raise BadConfigError("metric_pictures must be 0, or at least 2: one picture has no distance.")
        if 0 < self.perceptual_window < _SMALLEST_WINDOW:
            raise BadConfigError(f"perceptual_window must be 0, or at least {_SMALLEST_WINDOW}.")
        self._check_networks()
        for stage in self.stages:
            self._check_size(stage)

    def _check_networks(self) -> None:
        if "labels" in self.generator:
            raise BadConfigError("generator.labels cannot be set: the pairs say how many labels there are.")
        generator, encoder = self.generator_config(1), self.encoder_config()
        has_style = self.generator_kind == "spade" and generator.style_dim > 0
        if has_style and generator.style_dim != encoder.style_dim:
            raise BadConfigError(
                f"generator.style_dim ({generator.style_dim}) and encoder.style_dim ({encoder.style_dim}) "
                "must be equal; a generator.style_dim of 0 does without encoder."
            )
        if has_style and generator.label_style_dim != encoder.label_style_dim:
            raise BadConfigError(
                f"generator.label_style_dim ({generator.label_style_dim}) and encoder.label_style_dim "
                f"({encoder.label_style_dim}) must be equal."
            )
        if self.discriminator == "segmentation":
            self.labeller_config(1)

    def _check_size(self, stage: Stage) -> None:
        """Refuse pictures that the networks cannot paint or judge."""
        width, height = self.picture_size(stage)
        multiple = self.generator_config(1).size_multiple
        if self.discriminator == "segmentation":
            multiple = max(multiple, self.labeller_config(1).size_multiple)
        if self.preprocess in _CUTTING_MODES:  # these cut pictures to what the generator can paint
            width, height = (max(multiple, side // multiple * multiple) for side in (width, height))
        if width % multiple or height % multiple or not width or not height:
            raise BadConfigError(
                f"With these networks a stage's pictures have sides that are multiples of {multiple}; "
                f"size {stage.size} makes them {width} x {height}."
            )
        if width * height == multiple * multiple and not self.frozen_norms:
            raise BadConfigError(
                f"Pictures of {width} x {height} are too small for these networks; take {2 * width} or more."
            )
        if 0 < stage.load_size < 2 * multiple:
            raise BadConfigError(f"load_size must be 0, or at least {2 * multiple} for these networks.")
        coarsest = math.ceil(min(width, height) / 2 ** (self.discriminator_scales - 1))
        if self.discriminator == "patch" and coarsest < 2:
            raise BadConfigError(f"discriminator_scales is too large for pictures of {width} x {height}.")

    @property
    def has_filled_labels(self) -> bool:
        """Whether unknown pixels take the nearest label before the networks see them."""
        return self.fill_unknown and not self.generator.get("has_unknown", False)

    @property
    def steps(self) -> int:
        return self.stages[-1].until

    def stage_at(self, step: int) -> Stage:
        if self.mixed:
            step = turn_of(step, self.steps)
        return next(stage for stage in self.stages if step < stage.until)

    def picture_size(self, stage: Stage) -> tuple[int, int]:
        """(width, height) of the pictures of a stage."""
        return stage.size, round(stage.size / self.aspect_ratio)

    def learning_rate_factor(self, step: int) -> float:
        """Rises over `warm_up`, is 1 until `decay_start`, then falls (linear: paper, section 4)."""
        rise = min(1.0, (step + 1) / max(1, self.warm_up))
        start = self.decay_start * self.steps
        if step < start:
            return rise
        if self.decay == "halved":
            return rise * 0.5
        left = max(0.0, (self.steps - step) / max(1e-9, self.steps - start))
        return rise * (left if self.decay == "linear" else 0.5 - 0.5 * math.cos(math.pi * min(1.0, left)))

    def in_epochs(self, pairs: int) -> "TrainConfig":
        """The same run with its stages stretched so that it shows each of `pairs` pairs `epochs` times."""
        if not self.epochs:
            return self
        bounds = pairwise((0, *(stage.until for stage in self.stages)))
        pictures = sum(
            (end - start) * stage.batch for (start, end), stage in zip(bounds, self.stages, strict=True)
        )
        return self.stretched(self.epochs * pairs / pictures)

    def stretched(self, factor: float, first_step: int = 0) -> "TrainConfig":
        """The same run with all that is left of its stages `factor` times as long, each at least a step."""
        stretch = stretched_in_proportion if self.mixed else stretched_in_order
        return replace(self, stages=stretch(self.stages, factor, first_step))

    def generator_config(self, labels: int) -> GeneratorConfig:
        return _network_config("generator", GeneratorConfig, {"labels": labels, **self.generator})

    def labeller_config(self, labels: int) -> LabellerConfig:
        try:
            return LabellerConfig(labels, self.discriminator_width, self.discriminator_layers)
        except ValueError as error:
            raise BadConfigError(f"discriminator: {error}.") from error

    def encoder_config(self) -> EncoderConfig:
        return _network_config("encoder", EncoderConfig, self.encoder)


def load_config(name_or_path: str) -> TrainConfig:
    """A preset by name, or a YAML file.

    Raises:
        BadConfigError: no such preset, or a setting is unknown or impossible.
    """
    path = CONFIG_FOLDER / f"{name_or_path}.yaml"
    try:
        if not path.is_file():
            path = Path(name_or_path)
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise BadConfigError(f"{path.name} is not a text file.") from error
    except (OSError, ValueError) as error:
        presets = ", ".join(sorted(p.stem for p in CONFIG_FOLDER.glob("*.yaml")))
        raise BadConfigError(f"{name_or_path} is neither a file nor a preset ({presets}).") from error
    return config_from_text(path, text)


def config_from_text(path: Path, text: str) -> TrainConfig:
    """The settings in a YAML text that comes from `path`.

    Raises:
        BadConfigError: the text is no YAML, or a setting is unknown or impossible.
    """
    if len(text) > _MAX_TEXT:
        raise BadConfigError(f"{path.name} is too large for settings.")
    try:
        data = parsed_yaml(text)
    except ValueError as error:
        raise BadConfigError(f"{path.name} is not readable YAML: {error}.") from error
    return config_from_mapping(data)


def config_from_mapping(data: Any) -> TrainConfig:
    """Check plain data and build the config.

    Raises:
        BadConfigError: a setting is unknown or impossible.
    """
    if not isinstance(data, dict):
        raise BadConfigError("A training configuration is a mapping of settings.")
    known = {f.name for f in fields(TrainConfig)}
    if unknown := [name for name in data if name not in known]:
        raise _unknown_setting(unknown[0], known)
    return TrainConfig(**data)


def _network_config(name: str, kind: type[_ConfigT], data: dict[str, Any]) -> _ConfigT:
    """The config of a network from the settings of that name; errors as `config_from_mapping`."""
    known = {f"{name}.{each.name}" for each in fields(kind)}
    if unknown := [f"{name}.{key}" for key in data if f"{name}.{key}" not in known]:
        raise _unknown_setting(unknown[0], known)
    try:
        return config_from_dict(kind, data)
    except ValueError as error:
        raise BadConfigError(f"{name}: {error}.") from error


def _unknown_setting(name: object, known: Iterable[str]) -> BadConfigError:
    return BadConfigError(f"There is no setting named {in_words(name)}{did_you_mean(name, known)}.")


def with_overrides(config: TrainConfig, assignments: list[str]) -> TrainConfig:
    """Apply `key=value` texts; `generator.base_width=32` reaches into a mapping.

    Raises:
        BadConfigError: as `config_from_mapping`.
    """
    data = config_to_mapping(config)
    for assignment in assignments:
        key, separator, text = assignment.partition("=")
        outer, _, inner = key.partition(".")
        if not separator or (inner and not isinstance(data.get(outer), dict)):
            raise BadConfigError(f"{in_words(assignment)} does not set anything; write NAME=VALUE.")
        if outer not in data:
            raise _unknown_setting(outer, data)
        try:
            value = parsed_yaml(text)
        except ValueError as error:
            raise BadConfigError(f"{key} has a value that cannot be read: {error}.") from error
        if inner:
            data[outer][inner] = value
        else:
            data[outer] = value
    return config_from_mapping(data)


def config_to_mapping(config: TrainConfig) -> dict[str, Any]:
    """Plain data for YAML and JSON."""
    data = asdict(config)
    data["stages"] = [asdict(stage) for stage in config.stages]
    return {k: list(v) if isinstance(v, tuple) else v for k, v in data.items()}
