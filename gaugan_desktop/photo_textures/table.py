"""Which labels have which textures."""

from dataclasses import dataclass

from gaugan_desktop.photo_textures.tiles import Tile, shipped_tile


@dataclass(frozen=True)
class Texture:
    """How a label's pixels get a texture.

    Attributes:
        near, far: its tiles. On the ground the far one is seen where the near one would be half as large or
            smaller; of what stands, where its feet lie near the horizon.
        broad: deviation, in pixels of the tile, of the blur that leaves the shapes that stay as painted.
        zoom: pixels of a picture of the usual size per pixel of the tile; never more than 1 of any.
        strength: how much of the photo's contrast it has.
        own: how much of the picture's own texture is left.
    """

    near: Tile
    far: Tile | None
    broad: float
    zoom: float
    strength: float
    own: float


@dataclass(frozen=True)
class Assortment:
    """The textures that some labels may have.

    Attributes:
        labels: names in the landscape set.
        near, far: which tiles are shipped, by name and number: `leaves` of 3 are `leaves-1` to `leaves-3`.
    """

    labels: tuple[str, ...]
    near: tuple[str, int]
    far: tuple[str, int] | None
    broad: float
    zoom: float
    strength: float
    own: float

    def texture(self, number: int) -> Texture:
        """One of those shipped; the same number gives the same."""
        far = None if self.far is None else _picked(self.far, number)
        return Texture(_picked(self.near, number), far, self.broad, self.zoom, self.strength, self.own)

    def texture_of(self, tile: Tile, zoom: float) -> Texture:
        """One of a tile of a style photo, which shows what is near and what is far alike."""
        return Texture(tile, tile, self.broad, zoom, self.strength, self.own)


def _picked(tiles: tuple[str, int], number: int) -> Tile:
    name, count = tiles
    return shipped_tile(f"{name}-{number % count + 1}")


ASSORTMENTS = (
    Assortment(("tree",), ("leaves", 6), ("forest", 6), 20, 0.8, 0.7, 0.25),
    Assortment(("bush",), ("shrubs", 5), None, 14, 0.8, 0.7, 0.2),
    Assortment(("plant",), ("plants", 6), None, 20, 0.8, 0.7, 0.3),
    Assortment(("grass",), ("blades", 5), ("meadow", 4), 10, 0.7, 0.8, 0.25),
    Assortment(("mountain",), ("cliffs", 7), None, 24, 0.9, 0.7, 0.4),
    Assortment(("hill",), ("slopes", 5), None, 14, 0.8, 0.6, 0.5),
    Assortment(("rock",), ("ledges", 6), None, 20, 0.7, 0.6, 0.3),
    Assortment(("dirt",), ("earth", 4), None, 14, 1.0, 0.8, 0.2),
    Assortment(("gravel",), ("gravel", 3), None, 10, 1.0, 1.0, 0.2),
    Assortment(("road",), ("path", 3), None, 12, 1.0, 1.0, 0.3),
    Assortment(("sand",), ("sand", 3), None, 10, 1.0, 1.0, 0.3),
    Assortment(("snow",), ("snow", 3), None, 14, 1.0, 0.8, 0.2),
    Assortment(("stone",), ("stones", 3), None, 24, 1.0, 0.8, 0.4),
    Assortment(("river",), ("ripples", 3), None, 12, 0.8, 0.5, 0.4),
    Assortment(("sea",), ("waves", 4), None, 12, 0.8, 1.0, 0.3),
)
