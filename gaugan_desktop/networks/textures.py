"""Textures of photos as an input of the fine blocks, where white noise alone would be filtered into a relief.

A bank holds tiles of brightness for every label, from fine to coarse, without broad shapes. What the ground
shows is the coarser, the farther it lies below the horizon. The generator scales the texture per channel and
adds it to its features, as it does with noise (compare semi-parametric synthesis, Qi et al. 2018).
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.horizon import Role
from gaugan_desktop.wrap import NO_WRAP, Wrap

SIDE = 256  # pixels of a tile
SCALES = 2
LEVELS = 2  # of the finest levels, which have textures
_NEAR_HORIZON, _OCTAVES = 24.0, 3.0  # pixels where the finest tile ends, octaves until the coarsest is alone
_UPRIGHT = 0.5  # where things stand is not asked
_GAIN = 8.0  # so that few steps of training suffice to find the strength
_FIRST_SHARE = 0.5  # of a texture's contrast, before training finds the right one
_MEAN_SLOPE = 0.6  # of the leaky ReLU before the picture, for one half below 0


class TextureInput(nn.Module):
    """Adds textures to the features that leave the fine blocks.

    Args:
        labels: number of labels; unknown pixels have no texture.
        channels: of the features, and number of halvings of their level, by the block's name.
    """

    def __init__(self, labels: int, channels: dict[str, tuple[int, int]]) -> None:
        super().__init__()
        self.bank: Tensor
        self.roles: Tensor
        self.register_buffer("bank", torch.zeros(labels, SCALES, SIDE, SIDE))
        self.register_buffer("roles", torch.full((labels + 1,), float(Role.UPRIGHT)))
        self._known: dict[int, tuple[Tensor, int, Tensor]] = {}
        self._halvings = {name: halvings for name, (_, halvings) in channels.items()}
        self.strengths = nn.ParameterDict(
            {name: nn.Parameter(torch.zeros(width, 1, 1)) for name, (width, _) in channels.items()}
        )

    @property
    def blocks(self) -> tuple[str, ...]:
        """The blocks that are followed by textures."""
        return tuple(self._halvings)

    @property
    def is_empty(self) -> bool:
        """Whether no photo has been looked at."""
        return not bool(self.bank.any())

    def maps(
        self,
        block: str,
        ids: Tensor,
        horizons: Tensor | None,
        place: tuple[slice, slice],
        size: tuple[int, int],
        wrap: Wrap = NO_WRAP,
    ) -> Tensor:
        """The textures of a window of a block's level.

        Args:
            ids: (N, h, w) label ids in the window, the number of labels where unknown.
            horizons: (N,) rows in pixels of the picture, NaN for none.
            place: rows and columns of the window at this level.
            size: (rows, columns) of the whole level.
            wrap: sides of the picture that go on at the opposite one.

        Returns:
            (N, 1, h, w) float32.
        """
        halvings = self._halvings[block]
        side = SIDE >> halvings
        tiles = self._tiles(halvings)
        rows, columns = (
            _places(part, whole, side, is_periodic, ids.device)
            for part, whole, is_periodic in zip(place, size, wrap, strict=True)
        )
        pixels = ids * side * side + rows[:, None] * side + columns
        fine, coarse = (tiles[:, scale].take(pixels) for scale in range(SCALES))
        near = self._nearness(ids, horizons, place[0], 2**halvings)
        mixed = torch.lerp(fine, coarse, near)
        return (mixed / torch.sqrt(near**2 + (1 - near) ** 2))[:, None]

    def _tiles(self, halvings: int) -> Tensor:
        """The bank (labels + 1, SCALES, pixels) at a level, kept while it is the same; 0 for unknown."""
        version = 0 if self.bank.is_inference() else self.bank._version
        bank, known, tiles = self._known.get(halvings, (None, 0, self.bank))
        if bank is not self.bank or known != version:
            tiles = F.avg_pool2d(self.bank, 2**halvings) if halvings else self.bank
            tiles = F.pad(tiles, (0, 0, 0, 0, 0, 0, 0, 1)).flatten(2)
            self._known[halvings] = self.bank, version, tiles
        return tiles

    def gain(self, block: str, dtype: torch.dtype) -> Tensor:
        """How strongly each channel (C, 1, 1) of a block's features shows the textures."""
        strength: Tensor = self.strengths[block]
        return _GAIN * strength.to(dtype)

    def added(self, block: str, textures: Tensor) -> Tensor:
        """What features (N, C, h, w) get from textures (N, 1, h, w)."""
        return self.gain(block, textures.dtype) * textures

    @torch.no_grad()
    def show(self, block: str, to_rgb: Tensor, share: float = _FIRST_SHARE) -> None:
        """Let a block's textures be seen in the picture from the beginning, by what its weights make of them.

        Args:
            to_rgb: (3, C, k, k) weights of the convolution from the block's features to the picture.
            share: of the photos' contrast.
        """
        brightness = to_rgb.sum((2, 3)).mean(0)
        scale = share / (_MEAN_SLOPE * _GAIN * brightness.square().sum())
        self.strengths[block].copy_((scale * brightness)[:, None, None])

    def _nearness(self, ids: Tensor, horizons: Tensor | None, rows: slice, pixels: int) -> Tensor:
        """0 where the finest tile is seen to 1 for the coarsest, (N, h, w)."""
        if horizons is None:
            return torch.full(ids.shape, _UPRIGHT, device=ids.device)
        centers = (torch.arange(rows.start, rows.stop, device=ids.device) + 0.5) * pixels
        below = centers[None, :, None] - horizons[:, None, None]  # NaN without a horizon
        near = (torch.log2(below.clamp(min=1.0) / _NEAR_HORIZON) / _OCTAVES).clamp(0, 1)
        kinds = self.roles.long()[ids]
        is_flat = ((kinds == Role.GROUND) | (kinds == Role.WATER)) & ~torch.isnan(below)
        return torch.where(is_flat, near, _UPRIGHT)


def _places(part: slice, whole: int, side: int, is_periodic: bool, device: torch.device) -> Tensor:
    """Which pixels of a tile a window of a level shows along one side; whole tiles fit where it wraps."""
    pixels = torch.arange(part.start, part.stop, device=device)
    if is_periodic:
        tiles = max(1, round(whole / side))
        pixels = (pixels % whole) * tiles * side // whole
    return pixels % side
