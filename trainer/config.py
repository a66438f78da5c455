"""All settings of a training run in one frozen value; presets lie in `configs/`."""

from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import yaml

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.labels import BUNDLED_SETS
from gaugan_desktop.networks.config import (
    EncoderConfig,
    GeneratorConfig,
    LabellerConfig,
    config_from_dict,
)
from trainer.losses.adversarial import GanMode
from trainer.losses.diffaugment import POLICIES
from trainer.losses.perceptual import PerceptualKind

Preprocess = Literal[
    "zoom_crop", "resize_and_crop", "crop", "scale_width", "scale_width_and_crop", "scale_shortside",
    "scale_shortside_and_crop", "fixed", "none",
]  # fmt: skip
CONFIG_FOLDER = Path(__file__).resolve().parent / "configs"


@dataclass(frozen=True)
class Stage:
    """A stretch of training with one picture size and batch size, up to (not including) `until`.

    Attributes:
        size: width of the pictures; see `TrainConfig.aspect_ratio` for their height.
        batch: pictures per step, over all processes.
        load_size: what the official preprocess modes scale to first; 0 = `size`.
    """

    until: int
    size: int
    batch: int
    load_size: int = 0


@dataclass(frozen=True)
class TrainConfig:
    """Settings of a run.

    Attributes:
        stages: the curriculum; the last stage's `until` is the length of the run.
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
        decay: linear to 0 (paper), or halved once (Engberg).
        feature_weight, perceptual_weight, kld_weight: loss weights (paper: 10, 10, 0.05).
        perceptual: the network whose features the perceptual loss compares: efficientnet (Lite0), or
            vgg16, which sees texture better and takes several times as long.
        vgg_weights: file with VGG-19 weights (torchvision's names), which then takes the place of
            `perceptual`.
        color_weight: L1 between 4x4-averaged pictures; speeds up short runs.
        ema_decay: per-step decay of the averaged generator and encoder.
        norm_batches: batches to re-estimate batch-norm statistics under the averaged weights.
        preprocess: how a pair becomes a picture of the stage's size (`trainer.data.preprocess`).
        crop_min_share: smallest crop of `zoom_crop` as a share of the short side.
        aspect_ratio: width of the pictures divided by their height.
        has_flip: mirror half of the pairs left to right.
        paint_share: share of label maps made to look hand-painted.
        warp_share: share of label maps whose outlines are bent a little.
        fill_unknown: unknown pixels of label maps take the nearest label, as unpainted ones do in painting;
            they are few, so the losses count them like all others. It has no effect on generators with
            a channel for unknown pixels. Without it they show no label at all, and the segmentation
            discriminator leaves them out.
        data_weights: share of each data folder; empty = equal.
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
        tensorboard: also write TensorBoard events into the run folder.
    """

    name: str = "run"
    seed: int = 0
    stages: tuple[Stage, ...] = (Stage(100_000, 256, 8),)
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
    diff_augment: tuple[str, ...] = ()
    decay_start: float = 0.5
    decay: Literal["linear", "halved"] = "linear"
    feature_weight: float = 10.0
    perceptual_weight: float = 10.0
    perceptual: PerceptualKind = "efficientnet"
    vgg_weights: str = ""
    kld_weight: float = 0.05
    color_weight: float = 0.0
    ema_decay: float = 0.999
    norm_batches: int = 12
    preprocess: Preprocess = "zoom_crop"
    crop_min_share: float = 0.45
    aspect_ratio: float = 1.0
    has_flip: bool = True
    paint_share: float = 0.0
    warp_share: float = 0.0
    fill_unknown: bool = True
    data_weights: tuple[float, ...] = ()
    precision: Literal["fp32", "bf16", "fp16"] = "fp32"
    pattern_dictionary: Literal["auto", "always", "never"] = "auto"
    accumulation: int = 1
    metric_pictures: int = 64
    deterministic: bool = False
    tensorboard: bool = False
    workers: int = 2
    cache_gib: float = 4.0
    log_every: int = 20
    save_every: int = 500

    def __post_init__(self) -> None:
        untils = [stage.until for stage in self.stages]
        if not untils or untils != sorted(set(untils)) or untils[0] < 1:
            raise BadConfigError("stages must end at rising step numbers.")
        if any(stage.batch < 1 or stage.size < 32 for stage in self.stages):
            raise BadConfigError("A stage needs a batch of at least 1 and a size of at least 32.")
        for name, kind in get_type_hints(TrainConfig).items():
            value = getattr(self, name)
            if get_origin(kind) is Literal and value not in get_args(kind):
                raise BadConfigError(f"{name} is one of {', '.join(get_args(kind))}, not {value}.")
        if self.labels and self.labels not in BUNDLED_SETS:
            raise BadConfigError(f"labels is one of {', '.join(BUNDLED_SETS)}, not {self.labels}.")
        if self.cache_gib < 0:
            raise BadConfigError("cache_gib must not be less than 0.")
        if self.aspect_ratio <= 0 or self.accumulation < 1:
            raise BadConfigError("aspect_ratio and accumulation must be larger than 0.")
        if unknown := set(self.diff_augment) - set(POLICIES):
            raise BadConfigError(f"diff_augment knows {', '.join(POLICIES)}, not {sorted(unknown)[0]}.")

    @property
    def has_filled_labels(self) -> bool:
        """Whether unknown pixels take the nearest label before the networks see them."""
        return self.fill_unknown and not self.generator.get("has_unknown", False)

    @property
    def steps(self) -> int:
        return self.stages[-1].until

    def stage_at(self, step: int) -> Stage:
        return next(stage for stage in self.stages if step < stage.until)

    def picture_size(self, stage: Stage) -> tuple[int, int]:
        """(width, height) of the pictures of a stage."""
        return stage.size, round(stage.size / self.aspect_ratio)

    def learning_rate_factor(self, step: int) -> float:
        """1 until `decay_start`, then linear to 0 at the end (paper, section 4), or a half."""
        start = self.decay_start * self.steps
        if step < start:
            return 1.0
        if self.decay == "halved":
            return 0.5
        return max(0.0, (self.steps - step) / (self.steps - start))

    def generator_config(self, labels: int) -> GeneratorConfig:
        try:
            return config_from_dict(GeneratorConfig, {"labels": labels, **self.generator})
        except ValueError as error:
            raise BadConfigError(f"generator: {error}.") from error

    def labeller_config(self, labels: int) -> LabellerConfig:
        try:
            return LabellerConfig(labels, self.discriminator_width, self.discriminator_layers)
        except ValueError as error:
            raise BadConfigError(f"discriminator: {error}.") from error

    def encoder_config(self) -> EncoderConfig:
        try:
            return config_from_dict(EncoderConfig, self.encoder)
        except ValueError as error:
            raise BadConfigError(f"encoder: {error}.") from error


def load_config(name_or_path: str) -> TrainConfig:
    """A preset by name, or a YAML file.

    Raises:
        BadConfigError: no such preset, or a setting is unknown or impossible.
    """
    path = CONFIG_FOLDER / f"{name_or_path}.yaml"
    if not path.is_file():
        path = Path(name_or_path)
    try:
        data = yaml.safe_load(path.read_text("utf-8"))
    except OSError as error:
        presets = ", ".join(sorted(p.stem for p in CONFIG_FOLDER.glob("*.yaml")))
        raise BadConfigError(f"{name_or_path} is neither a file nor a preset ({presets}).") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
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
    if unknown := sorted(map(str, data.keys() - known)):
        raise BadConfigError(f"There is no setting named {unknown[0]!r}.")
    try:
        return TrainConfig(**{name: _converted(name, value) for name, value in data.items()})
    except (TypeError, ValueError) as error:
        raise BadConfigError(f"A setting has a value that does not fit: {error}.") from error


def with_overrides(config: TrainConfig, assignments: list[str]) -> TrainConfig:
    """Apply `key=value` texts; `generator.base_width=32` reaches into a mapping.

    Raises:
        BadConfigError: as `config_from_mapping`.
    """
    data = config_to_mapping(config)
    for assignment in assignments:
        key, separator, text = assignment.partition("=")
        outer, _, inner = key.partition(".")
        if not separator or outer not in data or (inner and not isinstance(data[outer], dict)):
            raise BadConfigError(f"{assignment!r} does not set anything; write NAME=VALUE.")
        value = yaml.safe_load(text)
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


def _converted(name: str, value: Any) -> Any:
    if name == "stages":
        return tuple(Stage(**stage) for stage in value)
    if name == "diff_augment":
        return tuple(str(policy) for policy in value)
    if name in ("betas", "data_weights"):
        return tuple(float(number) for number in value)
    default = getattr(TrainConfig(), name)
    if isinstance(default, float) and isinstance(value, int | float):
        return float(value)
    if type(value) is not type(default):
        raise BadConfigError(f"{name} has the value {value!r}, which does not fit.")
    return value
