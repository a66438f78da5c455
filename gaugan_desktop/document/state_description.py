"""States as plain data for JSON. Pixels and pictures are kept elsewhere, under names that a store gives."""

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import Any, Protocol

import numpy as np

from gaugan_desktop.document.limits import (
    MAX_BEYOND_PIXELS,
    MAX_BEYOND_SIDE,
    MAX_DISTANCE,
    MAX_HORIZON,
    MAX_LAYER_NAME,
    MAX_LAYERS,
    MAX_LIGHTS,
    MAX_PARTS,
    MAX_SEED,
    MAX_STYLE_NAME,
)
from gaugan_desktop.document.paint_over import BlendMode, PaintOver
from gaugan_desktop.document.piece import Piece
from gaugan_desktop.document.rolls import NO_ROLLS, Rolls
from gaugan_desktop.document.state import DocumentState, Group, Layer, Reference
from gaugan_desktop.document.style import MEAN_STYLE, Style, StylePart, StyleRegion, in_light
from gaugan_desktop.labels import MAX_LABELS
from gaugan_desktop.light import SLIDERS
from gaugan_desktop.wrap import Wrap

Size = tuple[int, int]  # width, height


class Store(Protocol):
    """Keeps what is no plain data and gives it a name."""

    def keep_labels(self, labels: np.ndarray) -> Any: ...

    def keep_data(self, data: bytes) -> Any: ...

    def keep_region(self, region: StyleRegion) -> Any: ...


class Source(Protocol):
    """Finds what a store has kept. Any error means that it is damaged."""

    def labels(self, name: Any, size: Size) -> np.ndarray: ...

    def data(self, name: Any) -> bytes: ...

    def region(self, name: Any, size: Size) -> StyleRegion: ...


class OverStore(Protocol):
    """Keeps the colours of a paint-over layer and gives them a name."""

    def keep_pixels(self, pixels: np.ndarray) -> Any: ...


class OverSource(Protocol):
    """Finds what an `OverStore` has kept. Any error means that it is damaged."""

    def pixels(self, name: Any, size: Size) -> np.ndarray: ...


def describe_state(state: DocumentState, store: Store) -> dict[str, Any]:
    """Everything but selection, reference photo, paint-over layer and day film."""
    return {
        "size": [state.shape[1], state.shape[0]],
        "layers": [_describe_layer(layer, store) for layer in state.layers],
        "active": state.active,
        "style": _describe_style(state.style, store),
        "seamless": {"rows": state.wrap.rows, "columns": state.wrap.columns},
        "natural_borders": state.has_natural_borders,
        "natural_light": state.has_natural_light,
        "horizon": state.horizon,
        "textures": describe_rolls(state.rolls),
        "groups": describe_groups(state.groups),
    }


def read_state(entry: dict[str, Any], source: Source) -> DocumentState:
    """What `describe_state` described.

    Raises:
        Exception: of many kinds, for damaged descriptions.
    """
    size = int(entry["size"][0]), int(entry["size"][1])
    if not 1 <= len(entry["layers"]) <= MAX_LAYERS:
        raise ValueError("too many layers or none")
    layers = tuple(_read_layer(layer, source, size) for layer in entry["layers"])
    wrap = Wrap(entry["seamless"]["rows"] is True, entry["seamless"]["columns"] is True)
    style = _read_style(entry["style"], source, size)
    active = min(max(int(entry["active"]), 0), len(layers) - 1)
    has_natural_borders = entry["natural_borders"] is not False
    horizon = horizon_of(entry.get("horizon"))  # before there was one, none was set
    has_natural_light = entry.get("natural_light") is not False
    state = DocumentState(
        layers,
        active,
        style,
        wrap,
        has_natural_borders,
        horizon=horizon,
        has_natural_light=has_natural_light,
        rolls=rolls_of(entry.get("textures")),
        groups=groups_of(entry.get("groups", [])),
    )
    state.check()
    return state.with_layers(list(layers), active)


def describe_beyond(piece: Piece | None, store: Store) -> dict[str, Any] | None:
    """What lies beyond the canvas."""
    if piece is None:
        return None
    height, width = piece.labels.shape
    box = [piece.left, piece.top, width, height]
    return {"box": box, "labels": store.keep_labels(piece.labels)}


def read_beyond(entry: dict[str, Any] | None, read_labels: Callable[[Any, Size], np.ndarray]) -> Piece | None:
    """What `describe_beyond` described."""
    if entry is None:
        return None
    left, top, width, height = (int(number) for number in entry["box"])
    if not (1 <= min(width, height) <= max(width, height) <= MAX_BEYOND_SIDE):
        raise ValueError("impossible size beyond the canvas")
    if width * height > MAX_BEYOND_PIXELS or max(abs(left), abs(top)) > MAX_DISTANCE:
        raise ValueError("too much or too far beyond the canvas")
    return Piece(read_labels(entry["labels"], (width, height)), left, top)


def describe_reference(reference: Reference | None, store: Store) -> dict[str, Any] | None:
    if reference is None:
        return None
    return {"image": store.keep_data(reference.image), "opacity": reference.opacity}


def read_reference(entry: dict[str, Any] | None, source: Source) -> Reference | None:
    if entry is None:
        return None
    return Reference(source.data(entry["image"]), share_of(entry["opacity"]))


def describe_over(over: PaintOver | None, store: OverStore) -> dict[str, Any] | None:
    return None if over is None else {**over_properties(over), "pixels": store.keep_pixels(over.pixels)}


def read_over(entry: dict[str, Any] | None, source: OverSource, size: Size) -> PaintOver | None:
    return None if entry is None else over_of(entry, source.pixels(entry["pixels"], size))


def over_properties(over: PaintOver) -> dict[str, Any]:
    """What there is to say of a paint-over layer besides its pixels."""
    return {"mode": over.mode.value, "opacity": over.opacity, "is_visible": over.is_visible}


def over_of(entry: dict[str, Any], pixels: np.ndarray) -> PaintOver:
    """A paint-over layer of these pixels with what `over_properties` said.

    Raises:
        ValueError: nothing says such things.
    """
    mode, opacity = BlendMode(entry["mode"]), share_of(entry["opacity"])
    return PaintOver(pixels, mode, opacity, entry["is_visible"] is not False)


def name_of(value: Any, limit: int) -> str:
    """A name of at most so many characters; halves of characters, which nothing shows, become "?".

    Raises:
        ValueError: it is none.
    """
    if not isinstance(value, str):
        raise ValueError("no name")
    return value[:limit].encode("utf-8", "replace").decode()


def share_of(value: Any) -> float:
    """A number from 0 to 1; larger and smaller ones are cut.

    Raises:
        ValueError: it is none.
    """
    number = float(value)
    if number != number:
        raise ValueError("not a number")
    return min(max(number, 0.0), 1.0)


def names_of(value: Any) -> tuple[str, ...]:
    """Names of labels.

    Raises:
        ValueError: they are none.
    """
    if not isinstance(value, list) or len(value) > MAX_LABELS or not all(type(n) is str for n in value):
        raise ValueError("no names of labels")
    return tuple(value)


def light_of(value: Any) -> tuple[tuple[str, float], ...]:
    """The light sliders of a style; those that are not known are passed over.

    Raises:
        ValueError: they are none.
    """
    if not isinstance(value, dict):
        raise ValueError("no light")
    values = {name: float(value[name]) for name in SLIDERS if name in value}
    if any(number != number for number in values.values()):
        raise ValueError("not a number")
    return in_light(MEAN_STYLE, {name: min(max(v, -1.0), 1.0) for name, v in values.items()}).light


def seed_of(value: Any) -> int | None:
    """A style's seed, or None.

    Raises:
        ValueError: it is no seed.
    """
    if value is None:
        return None
    seed = int(value)
    if not 0 <= seed <= MAX_SEED:
        raise ValueError("no possible seed")
    return seed


def horizon_of(value: Any) -> float | None:
    """The row of a horizon, or None where it shall be found.

    Raises:
        ValueError: it is no possible row.
    """
    if value is None:
        return None
    row = float(value)
    if not abs(row) <= MAX_HORIZON:
        raise ValueError("no possible horizon")
    return row


def describe_rolls(rolls: Rolls) -> dict[str, Any]:
    return {"rolls": dict(rolls.counts), "locked": list(rolls.locked)}


def rolls_of(value: Any) -> Rolls:
    """What `describe_rolls` described; files from before have nothing.

    Raises:
        ValueError: it is something else.
    """
    if value is None:
        return NO_ROLLS
    counts = {name: int(value["rolls"][name]) for name in names_of(list(value["rolls"]))}
    return Rolls(tuple(sorted(counts.items())), tuple(sorted(set(names_of(value["locked"])))))


def describe_day(day: tuple[Style, ...], store: Store) -> list[dict[str, Any]]:
    """The lights of a day film."""
    return [_describe_style(style, store) for style in day]


def day_of(value: Any, source: Source, size: Size) -> tuple[Style, ...]:
    """What `describe_day` described.

    Raises:
        Exception: of many kinds, for damaged descriptions.
    """
    return tuple(_read_style(entry, source, size) for entry in value[:MAX_LIGHTS])


def describe_groups(groups: tuple[Group, ...]) -> list[dict[str, Any]]:
    return [asdict(group) for group in groups]


def groups_of(value: Any) -> tuple[Group, ...]:
    """What `describe_groups` described, each name once.

    Raises:
        Exception: of many kinds, for damaged descriptions.
    """
    found = {}
    for entry in value[:MAX_LAYERS]:
        name = name_of(entry["name"], MAX_LAYER_NAME)
        if name:
            found[name] = Group(name, entry["is_visible"] is not False, entry["is_folded"] is True)
    return tuple(found.values())


def _describe_layer(layer: Layer, store: Store) -> dict[str, Any]:
    return {
        "name": layer.name,
        "is_visible": layer.is_visible,
        "is_locked": layer.is_locked,
        "labels": store.keep_labels(layer.labels),
        "beyond": describe_beyond(layer.beyond, store),
        "group": layer.group,
    }


def _read_layer(entry: dict[str, Any], source: Source, size: Size) -> Layer:
    return Layer(
        source.labels(entry["labels"], size),
        name_of(entry["name"], MAX_LAYER_NAME),
        entry["is_visible"] is not False,
        entry["is_locked"] is True,
        read_beyond(entry.get("beyond"), source.labels),
        name_of(entry.get("group", ""), MAX_LAYER_NAME),
    )


def _describe_style(style: Style, store: Store) -> dict[str, Any]:
    return {
        "name": style.name,
        "seed": style.seed,
        "light": dict(style.light),
        "image": None if style.image is None else store.keep_data(style.image),
        "parts": [
            {
                **_describe_style(part.style, store),
                "weight": part.weight,
                "region": None if part.region is None else store.keep_region(part.region),
                "labels": list(part.labels),
            }
            for part in style.parts
        ],
    }


def _read_style(entry: dict[str, Any], source: Source, size: Size) -> Style:
    parts = []
    for part in entry["parts"][:MAX_PARTS]:
        region = None if part["region"] is None else source.region(part["region"], size)
        single = _read_style({**part, "parts": []}, source, size)
        parts.append(StylePart(single, share_of(part["weight"]), region, names_of(part.get("labels", []))))
    image = None if entry["image"] is None else source.data(entry["image"])
    style = Style(name_of(entry["name"], MAX_STYLE_NAME), image, seed_of(entry["seed"]))
    return replace(style, parts=tuple(parts), light=light_of(entry.get("light", {})))
