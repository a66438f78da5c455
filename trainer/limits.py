"""What a setting may be: values that people write become the types of the settings, within bounds."""

import math
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.yaml_text import in_words

_WEIGHT = (0.0, 1e6)
_COUNT = (1, 1_000_000_000)
_SHARE = (0.0, 1.0)
_BOUNDS: dict[str, tuple[float, float]] = {
    "seed": (0, 2**31 - 1),
    "until": _COUNT,
    "size": (32, 4096),
    "batch": (1, 4096),
    "load_size": (0, 8192),
    "minutes": (0.0, 1e6),
    "epochs": (0.0, 1e6),
    "warm_up": (0, 1_000_000_000),
    "discriminator_width": (2, 512),
    "discriminator_layers": (1, 7),
    "discriminator_scales": (1, 8),
    "discriminator_lead": (0, 1_000_000_000),
    "lr_generator": (0.0, 1.0),
    "lr_discriminator": (0.0, 1.0),
    "betas": (0.0, 0.999999),
    "decay_start": _SHARE,
    "feature_weight": _WEIGHT,
    "perceptual_weight": _WEIGHT,
    "kld_weight": _WEIGHT,
    "perceptual_window": (0, 4096),
    "color_weight": _WEIGHT,
    "guest_share": (0.0, 0.9),
    "label_mix_weight": _WEIGHT,
    "ema_decay": (0.0, 0.999999),
    "norm_batches": (1, 100_000),
    "crop_min_share": (0.01, 1.0),
    "aspect_ratio": (0.1, 10.0),
    "paint_share": _SHARE,
    "warp_share": _SHARE,
    "loose_cloud_share": _SHARE,
    "data_weights": _WEIGHT,
    "balance_share": _SHARE,
    "accumulation": (1, 4096),
    "metric_pictures": (0, 100_000),
    "workers": (0, 256),
    "cache_gib": (0.0, 10_000.0),
    "log_every": _COUNT,
    "save_every": _COUNT,
    "keep": (0, 100_000),
}


def convert_fields(settings: Any) -> None:
    """Give the values of a frozen dataclass the types it declares: bool, int, float, str, dict, a Literal,
    another such dataclass, or a tuple of these. `5e-5`, which YAML takes for a text, is a number.

    Raises:
        BadConfigError: a value is of another type or out of bounds.
    """
    for name, kind in get_type_hints(type(settings)).items():
        object.__setattr__(settings, name, _converted(name, kind, getattr(settings, name)))


def _converted(name: str, kind: Any, value: Any) -> Any:
    origin = get_origin(kind) or kind
    if is_dataclass(origin):
        return _nested(name, kind, value)
    if origin is tuple:
        return _sequence(name, get_args(kind), value)
    if origin is Literal:
        return _choice(name, get_args(kind), value)
    if origin is dict:
        if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
            raise BadConfigError(f"{name} is a mapping of names to values, not {in_words(value)}.")
        return dict(value)
    if kind is bool:
        if not isinstance(value, bool):
            raise BadConfigError(f"{name} is true or false, not {in_words(value)}.")
        return value
    if kind is str:
        return _text(name, value)
    return _number(name, kind, value)


def _nested(name: str, kind: Any, value: Any) -> Any:
    if isinstance(value, kind):
        return value
    known = {field.name for field in fields(kind)}
    needed = {field.name for field in fields(kind) if field.default is MISSING}
    if not isinstance(value, dict) or not needed <= value.keys() <= known:
        raise BadConfigError(
            f"Each of {name} is a mapping of {', '.join(sorted(needed))}, not {in_words(value)}."
        )
    return kind(**value)


def _sequence(name: str, kinds: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise BadConfigError(f"{name} is a list, not {in_words(value)}.")
    if kinds[-1] is ...:
        kinds = (kinds[0],) * len(value)
    if len(value) != len(kinds):
        raise BadConfigError(f"{name} is a list of {len(kinds)}, not {in_words(value)}.")
    return tuple(_converted(name, kind, each) for kind, each in zip(kinds, value, strict=True))


def _choice(name: str, choices: tuple[str, ...], value: Any) -> str:
    if not isinstance(value, str) or value not in choices:
        raise BadConfigError(f"{name} is one of {', '.join(choices)}, not {in_words(value)}.")
    return value


def _text(name: str, value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise BadConfigError(f"{name} is a text, not {in_words(value)}.")
    text = value if isinstance(value, str) else in_words(value)
    if not text.isprintable() or len(text) > 1000:
        raise BadConfigError(f"{name} is one line of readable text, not {in_words(value)}.")
    return text


def _number(name: str, kind: type, value: Any) -> float | int:
    is_whole = kind is int
    low, high = _BOUNDS[name]
    what = "a whole number" if is_whole else "a number"
    range_text = f"{name} is {what} from {low:.10g} to {high:.10g}, not {in_words(value)}."
    try:
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise ValueError
        number = value if isinstance(value, int) else float(value)
        if not math.isfinite(number) or not low <= number <= high or (is_whole and number != int(number)):
            raise ValueError
    except (ValueError, OverflowError):
        raise BadConfigError(range_text) from None
    return int(number) if is_whole else float(number)
