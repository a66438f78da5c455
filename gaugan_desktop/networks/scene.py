"""The scene behind a label map: what its labels and the horizon say about space, as smooth maps.

Three groups of channels, all in pixels of the picture, so that a larger picture has larger grain:

- distance: how far below the horizon the ground lies on which a pixel stands. On flat ground the grain of
  a texture is proportional to it, whatever the focal length.
- elevation: how far above the horizon a pixel of the sky lies.
- reflection: what water mirrors: sky, ground, something upright, or what lies outside the picture.

Distance and elevation are spread over channels of rising size with hat functions, so that nothing in them
jumps. The maps enter the coarse blocks only, up to a quarter of the picture's size: the label neighbourhoods
of the fine blocks stay as few as they were.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.horizon import Role

STEP = 4  # pixels of the picture per cell of the maps
_DISTANCES, _ELEVATIONS = 12, 8
_MIRRORED = 4
SCENE_CHANNELS = _DISTANCES + _ELEVATIONS + _MIRRORED
_FIRST, _OCTAVES = 4.0, 0.6  # pixels of the first channel, octaves from one channel to the next
_ELEVATION_OCTAVES = 0.9


def scene_maps(ids: Tensor, horizons: Tensor, roles: Tensor) -> Tensor:
    """What the generator is told about space.

    Args:
        ids: (N, h, w) integer label ids, one per `STEP` x `STEP` pixels of the picture.
        horizons: (N,) rows of the horizons in pixels of the picture; NaN where there is none.
        roles: (ids,) the `Role` of each id.

    Returns:
        (N, SCENE_CHANNELS, h, w) float32, all zero where there is no horizon.
    """
    kinds = roles.long()[ids.long()]
    rows = (torch.arange(ids.shape[1], device=ids.device) + 0.5) * STEP
    below = rows[None, :, None] - torch.nan_to_num(horizons)[:, None, None]  # pixels below the horizon
    is_sky, is_water = kinds == Role.SKY, kinds == Role.WATER
    distance = _standing_at(kinds, below.expand(ids.shape))
    maps = [
        _spread(distance, _DISTANCES, _OCTAVES) * ~is_sky[:, None],
        _spread(-below.expand(ids.shape), _ELEVATIONS, _ELEVATION_OCTAVES) * is_sky[:, None],
        _mirrored(kinds, is_water),
    ]
    return torch.cat(maps, 1) * ~torch.isnan(horizons)[:, None, None, None]


def _standing_at(kinds: Tensor, below: Tensor) -> Tensor:
    """How far below the horizon the ground lies under each pixel's foot."""
    is_flat = ((kinds == Role.WATER) | (kinds == Role.GROUND)) & (below > 0)
    last = below[:, -1:, :].expand_as(below)  # without ground in the column: it stands at the lower edge
    feet = torch.where(is_flat, below, last)
    return feet.flip(1).cummin(1).values.flip(1)


def _spread(pixels: Tensor, channels: int, octaves: float) -> Tensor:
    """A size (N, h, w) in pixels as hat functions of its logarithm (N, channels, h, w)."""
    place = torch.log2(pixels.clamp(min=_FIRST) / _FIRST) / octaves
    places = place.clamp(max=channels - 1)[:, None]
    centers = torch.arange(channels, device=pixels.device, dtype=pixels.dtype).view(1, -1, 1, 1)
    return F.relu(1 - (places - centers).abs())


def _mirrored(kinds: Tensor, is_water: Tensor) -> Tensor:
    """What water shows (N, 4, h, w): the roles mirrored at the shore above it; water: the outside."""
    rows = torch.arange(kinds.shape[1], device=kinds.device)[None, :, None].expand_as(kinds)
    shore = torch.where(is_water, -1, rows).cummax(1).values + 1  # the first row of the water
    mirrored = 2 * shore - 1 - rows
    seen = torch.where(mirrored >= 0, kinds.gather(1, mirrored.clamp(0, kinds.shape[1] - 1)), int(Role.WATER))
    return F.one_hot(seen, _MIRRORED).permute(0, 3, 1, 2) * is_water[:, None].float()


class SceneInput(nn.Module):
    """Adds the scene to the features that enter the coarse blocks.

    Args:
        labels: number of labels; one more id stands for unknown pixels.
        channels: of the features that enter each of these blocks, by the block's name.
    """

    def __init__(self, labels: int, channels: dict[str, int]) -> None:
        super().__init__()
        self.roles: Tensor
        self.register_buffer("roles", torch.full((labels + 1,), float(Role.UPRIGHT)))
        self.convs = nn.ModuleDict(
            {name: nn.Conv2d(SCENE_CHANNELS, width, 1, bias=False) for name, width in channels.items()}
        )

    def start_at_zero(self) -> None:
        """Without training the scene changes nothing."""
        for conv in self.convs.values():
            assert isinstance(conv, nn.Conv2d)
            nn.init.zeros_(conv.weight)

    def maps(self, ids: Tensor, horizons: Tensor) -> Tensor:
        """See `scene_maps`."""
        return scene_maps(ids, horizons, self.roles)

    def added(self, block: str, maps: Tensor, size: tuple[int, int]) -> Tensor | None:
        """What the features of a block (N, C, *size) get from the maps; None for fine blocks."""
        if block not in self.convs:
            return None
        added: Tensor = self.convs[block](F.adaptive_avg_pool2d(maps, size))
        return added
