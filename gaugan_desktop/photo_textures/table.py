"""Which labels have which textures."""

from dataclasses import dataclass, replace

from gaugan_desktop.photo_textures.plates import Kind, Plate, shipped_plate

THINGS = Kind(hues=0.35, wildest=0.75, edge=8, is_sewn=True)
TREES = replace(THINGS, has_trunks=True)
MINERALS = replace(THINGS, hues=0.12)  # no toys among pebbles
CLOUDS = Kind(hues=0.08, wildest=0.22, edge=32, is_sewn=False)


@dataclass(frozen=True)
class Texture:
    """How a label's pixels get a texture.

    Attributes:
        near, far: its plates. On the ground the far one is seen where the near one would be half as large or
            smaller; of what stands, where its feet lie near the horizon.
        broad: deviation, in pixels of the plates, of the blur that leaves the shapes that stay as painted.
        strength: how much of the photo's contrast it has.
        own: how much of the picture's own texture is left.
        kind: what holds for the label.
    """

    near: Plate
    far: Plate | None
    broad: float
    strength: float
    own: float
    kind: Kind


@dataclass(frozen=True)
class Assortment:
    """The textures that some labels may have.

    Attributes:
        labels: names in the landscape set.
        near, far: which plates are shipped, by name and number: `leaves` of 3 are `leaves-1` to `leaves-3`.
    """

    labels: tuple[str, ...]
    near: tuple[str, int]
    far: tuple[str, int] | None
    broad: float
    strength: float
    own: float
    kind: Kind = THINGS

    def texture(self, number: int) -> Texture:
        """One of those shipped; the same number gives the same."""
        far = None if self.far is None else _picked(self.far, number)
        return Texture(_picked(self.near, number), far, self.broad, self.strength, self.own, self.kind)

    def texture_of(self, plate: Plate) -> Texture:
        """One of a style photo, which shows what is near and what is far alike."""
        return Texture(plate, plate, self.broad, self.strength, self.own, self.kind)


def _picked(plates: tuple[str, int], number: int) -> Plate:
    name, count = plates
    return shipped_plate(f"{name}-{number % count + 1}")


ASSORTMENTS = (
    Assortment(("tree",), ("leaves", 11), ("forest", 10), 20, 0.8, 0.25, TREES),
    Assortment(("bush",), ("shrubs", 4), None, 14, 0.8, 0.2),
    Assortment(("plant",), ("plants", 6), None, 20, 0.8, 0.3),
    Assortment(("grass",), ("blades", 4), ("meadow", 5), 10, 0.8, 0.25),
    Assortment(("mountain",), ("cliffs", 9), None, 40, 0.8, 0.4),
    Assortment(("hill",), ("slopes", 6), None, 28, 0.7, 0.5),
    Assortment(("rock",), ("ledges", 5), None, 28, 0.7, 0.3, MINERALS),
    Assortment(("dirt",), ("earth", 3), None, 14, 0.8, 0.2, MINERALS),
    Assortment(("gravel",), ("gravel", 3), None, 10, 1.0, 0.2, MINERALS),
    Assortment(("road",), ("path", 2), None, 12, 1.0, 0.3, MINERALS),
    Assortment(("sand",), ("sand", 2), None, 10, 0.7, 0.3, MINERALS),
    Assortment(("snow",), ("snow", 2), None, 14, 0.8, 0.2, MINERALS),
    Assortment(("stone",), ("stones", 2), None, 24, 0.8, 0.4, MINERALS),
    Assortment(("river",), ("ripples", 3), None, 12, 0.5, 0.4),
    Assortment(("sea",), ("waves", 2), None, 12, 1.0, 0.3),
    Assortment(("cloud",), ("cumulus", 5), ("overcast", 10), 50, 0.8, 0.3, CLOUDS),
)
