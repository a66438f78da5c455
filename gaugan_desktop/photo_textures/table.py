"""Which labels have which textures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Texture:
    """The texture of some labels.

    Attributes:
        labels: names in the landscape set.
        near, far: names of tiles. On the ground the far one is seen where the near one would be half as large
            or smaller; of what stands, where its feet lie near the horizon.
        broad: deviation, in pixels of the tile, of the blur that leaves the shapes that stay as painted.
        zoom: pixels of a picture of the usual size per pixel of the tile; never more than 1 of any.
        strength: how much of the photo's contrast it has.
        own: how much of the picture's own texture is left.
    """

    labels: tuple[str, ...]
    near: str
    far: str | None
    broad: float
    zoom: float
    strength: float
    own: float


TEXTURES = (
    Texture(("tree",), "leaves", "forest", 20, 0.8, 0.7, 0.25),
    Texture(("bush",), "shrubs", None, 14, 0.8, 0.7, 0.2),
    Texture(("grass",), "blades", "meadow", 10, 0.7, 0.8, 0.25),
    Texture(("mountain",), "cliffs", None, 24, 0.9, 0.7, 0.4),
    Texture(("hill",), "slopes", None, 14, 0.8, 0.5, 0.5),
    Texture(("rock",), "ledges", None, 20, 0.7, 0.55, 0.3),
    Texture(("dirt",), "earth", None, 14, 1.0, 0.8, 0.2),
    Texture(("gravel",), "gravel", None, 10, 1.0, 1.0, 0.2),
    Texture(("road",), "path", None, 12, 1.0, 1.0, 0.3),
    Texture(("sand",), "sand", None, 10, 1.0, 1.0, 0.3),
    Texture(("snow",), "snow", None, 14, 1.0, 0.8, 0.2),
    Texture(("stone",), "cliffs", None, 24, 1.0, 0.8, 0.5),
    Texture(("river",), "ripples", None, 12, 0.8, 0.35, 0.4),
    Texture(("sea",), "waves", None, 12, 0.8, 1.0, 0.3),
)
