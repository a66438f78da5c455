"""Frozen descriptions of the networks. They are saved beside the weights and rebuild them."""

from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, TypeVar, get_args, get_origin

from gaugan_desktop.yaml_text import in_words

Upsampling = Literal["normal", "more", "most"]
Norm = Literal["batch", "instance"]
MiddleWidth = Literal["smaller", "output"]
LabellerKind = Literal["discriminator", "features"]
Padding = Literal["zeros", "replicate"]

_DOUBLINGS: dict[str, int] = {"normal": 5, "more": 6, "most": 7}


@dataclass(frozen=True)
class GeneratorConfig:
    """SPADE generator (Park et al. 2019, appendix A).

    Attributes:
        labels: number of labels in the label set.
        has_unknown: an extra channel marks unpainted pixels; otherwise they are all-zero.
        has_edges: a last channel marks instance borders.
        style_dim: length of the style vector; 0 builds the variant without a style.
        base_width: channels of the last block (ngf).
        hidden_width: channels between label map and gamma/beta.
        upsampling: 5, 6 or 7 doublings from start grid to picture.
        start_grid: (rows, columns) of the grid that `fc` makes from the style vector. Other
            picture sizes resize that grid; without a style it only documents the training size.
        norm: the parameter-free normalisation inside SPADE.
        has_noise: learned amounts of noise join the features after each 3x3 convolution, so that
            large areas of one label get texture (Karras et al. 2019, section 3.2). The paper's
            networks do without.
        middle_width: channels between a block's two convolutions: the smaller of input and output as in
            the paper, or those of the output as in Engberg's variant.
        shortcut_kernel, has_shortcut_bias, has_active_shortcut: the shortcut of blocks that change the
            width; the paper's is 1x1, without bias and without activation.
        label_style_dim: numbers of a label's own style (see `label_style`); 0 = one style for all labels.
        style_code_width: length of the codes that labels' styles become.
        has_typical_styles: labels that a style photo does not show get the style that is typical where the
            whole has such a style.
        has_smooth_doubling: doublings interpolate bilinearly, and coarse levels see the labels in the middle
            of their cells; the paper's repeat pixels and see the upper left ones, which leaves lines and a
            rhythm of two pixels in even areas.
        has_textures: the fine blocks are given textures of photos (see `textures`).
        padding: what lies beyond the borders for convolutions: nothing as in the paper, which leaves a frame
            around pictures, or the outermost pixels again.
        has_scene: the coarse blocks are told about horizon, distance and reflections (see `scene`).
    """

    labels: int
    has_unknown: bool = False
    has_edges: bool = False
    style_dim: int = 256
    base_width: int = 64
    hidden_width: int = 128
    upsampling: Upsampling = "normal"
    start_grid: tuple[int, int] = (8, 8)
    norm: Norm = "batch"
    has_noise: bool = False
    middle_width: MiddleWidth = "smaller"
    shortcut_kernel: int = 1
    has_shortcut_bias: bool = False
    has_active_shortcut: bool = False
    label_style_dim: int = 0
    style_code_width: int = 32
    has_typical_styles: bool = False
    has_scene: bool = False
    has_smooth_doubling: bool = False
    padding: Padding = "zeros"
    has_textures: bool = False

    def __post_init__(self) -> None:
        if self.shortcut_kernel not in (1, 3):
            raise ValueError(f"shortcut_kernel must be 1 or 3, not {self.shortcut_kernel}")
        _check_range("labels", self.labels, 1, 4096)
        _check_range("style_dim", self.style_dim, 0, 4096)
        _check_range("base_width", self.base_width, 2, 512)
        _check_range("label_style_dim", self.label_style_dim, 0, 256)
        _check_range("style_code_width", self.style_code_width, 1, 512)
        if self.label_style_dim and not self.style_dim:
            raise ValueError("label_style_dim needs a style_dim")
        if self.has_typical_styles and not self.label_style_dim:
            raise ValueError("has_typical_styles needs a label_style_dim")
        _check_range("hidden_width", self.hidden_width, 1, 1024)
        for side in self.start_grid:
            _check_range("start_grid", side, 1, 256)

    @property
    def input_channels(self) -> int:
        return self.labels + self.has_unknown + self.has_edges

    @property
    def has_horizon(self) -> bool:
        """Whether the horizon changes the picture."""
        return self.has_scene or self.has_textures

    @property
    def style_length(self) -> int:
        """Length of a style vector: the whole picture's style and, if there are any, the labels' own."""
        own = self.labels * (self.label_style_dim + 1) if self.label_style_dim else 0
        return self.style_dim + own

    @property
    def doublings(self) -> int:
        return _DOUBLINGS[self.upsampling]

    @property
    def size_multiple(self) -> int:
        """Both sides of a picture must be multiples of this."""
        return int(2**self.doublings)


@dataclass(frozen=True)
class EncoderConfig:
    """Style encoder (Park et al. 2019, appendix A): a picture to mean and log-variance.

    Attributes:
        label_style_dim: numbers of a label's own style, as in the generator; 0 = none.
    """

    style_dim: int = 256
    base_width: int = 64
    input_size: int = 256
    label_style_dim: int = 0

    def __post_init__(self) -> None:
        _check_range("style_dim", self.style_dim, 1, 4096)
        _check_range("base_width", self.base_width, 2, 512)
        _check_range("label_style_dim", self.label_style_dim, 0, 256)
        if self.input_size % 64 or not 128 <= self.input_size <= 1024:
            raise ValueError("input_size must be a multiple of 64 between 128 and 1024")


@dataclass(frozen=True)
class LabellerConfig:
    """The network that turns photos into label maps.

    Attributes:
        labels: number of labels in the label set; the discriminator has one more output for "not a photo".
        width: channels at full size, doubled with each halving up to eightfold; of `features`: of all maps.
        levels: number of halvings.
        kind: a segmentation discriminator, or a feature pyramid on EfficientNet-Lite0.
    """

    labels: int
    width: int = 32
    levels: int = 5
    kind: LabellerKind = "discriminator"

    def __post_init__(self) -> None:
        _check_range("labels", self.labels, 1, 4096)
        _check_range("width", self.width, 2, 512)
        _check_range("levels", self.levels, 1, 7)

    @property
    def size_multiple(self) -> int:
        """Both sides of a picture must be multiples of this."""
        return int(2**self.levels)


def compact_generator(labels: int) -> GeneratorConfig:
    """The configuration for live use on CPUs: 6.9 M parameters with 18 labels."""
    return GeneratorConfig(labels, style_dim=64, base_width=16, hidden_width=32, has_noise=True)


def compact_encoder() -> EncoderConfig:
    """The encoder that goes with `compact_generator`."""
    return EncoderConfig(style_dim=64, base_width=24, input_size=128)


def config_to_dict(config: GeneratorConfig | EncoderConfig | LabellerConfig) -> dict[str, Any]:
    """Plain data for JSON or YAML."""
    data = asdict(config)
    return {key: list(value) if isinstance(value, tuple) else value for key, value in data.items()}


ConfigT = TypeVar("ConfigT", GeneratorConfig, EncoderConfig, LabellerConfig)


def config_from_dict(kind: type[ConfigT], data: Any) -> ConfigT:
    """Rebuild a config from plain data, checking every name, type and range.

    Raises:
        ValueError: an unknown field, a wrong type or an impossible value.
    """
    if not isinstance(data, dict):
        raise ValueError(f"{kind.__name__} is not a mapping")
    known = {field.name: field.type for field in fields(kind)}
    if unknown := set(data) - set(known):
        raise ValueError(f"{kind.__name__} has no field {sorted(map(str, unknown))[0]!r}")
    try:
        return kind(**{name: _checked(name, known[name], value) for name, value in data.items()})
    except TypeError as error:
        raise ValueError(f"{kind.__name__} is incomplete: {error}") from error


def _checked(name: str, kind: Any, value: Any) -> Any:
    if get_origin(kind) is Literal:
        is_good = value in get_args(kind)
    elif get_origin(kind) is tuple:
        is_good = isinstance(value, list | tuple) and [type(v) for v in value] == list(get_args(kind))
        value = tuple(value) if is_good else value
    else:
        is_good = type(value) is kind
    if not is_good:
        raise ValueError(f"{name} has the value {in_words(value)}, which does not fit")
    return value


def _check_range(name: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        raise ValueError(f"{name} must lie between {low} and {high}, not {value}")
