"""The SPADE generator (Park et al. 2019, figure 4 and appendix A)."""

from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from gaugan_desktop.networks.config import GeneratorConfig
from gaugan_desktop.networks.devices import fastest_format
from gaugan_desktop.networks.edge_conv import EdgeConv
from gaugan_desktop.networks.init import xavier_init
from gaugan_desktop.networks.label_style import LabelCodes
from gaugan_desktop.networks.patterns import LabelPyramid
from gaugan_desktop.networks.periodic import doubled, resized, surrounded, without_surroundings
from gaugan_desktop.networks.scene import STEP, SceneInput
from gaugan_desktop.networks.spade import LEAK, Noise, Spade, SpadeResBlock, brought_to
from gaugan_desktop.networks.textures import LEVELS, TextureInput
from gaugan_desktop.wrap import NO_WRAP, Wrap

_COARSE_BLOCKS = ("head", "middle_0", "middle_1", "up_0", "up_1")  # which the scene enters


class SpadeGenerator(nn.Module):
    """Turns one-hot label maps (and a style vector) into pictures in [-1, 1].

    Blocks run from coarse to fine; doublings lie between them. Any start grid
    works, so pictures may be larger than in training and need not be square.
    """

    def __init__(self, config: GeneratorConfig) -> None:
        super().__init__()
        self.config = config
        width = config.base_width
        rows, columns = config.start_grid
        self.fc: nn.Module
        if config.style_dim:
            self.fc = nn.Linear(config.style_dim, 16 * width * rows * columns)
        else:
            self.fc = EdgeConv(config.input_channels, 16 * width, 3, padding=1, padding_mode=config.padding)
        self.head = self._block(16 * width, 16 * width)
        self.middle_0 = self._block(16 * width, 16 * width)
        self.middle_1 = self._block(16 * width, 16 * width)
        self.up_0 = self._block(16 * width, 8 * width)
        self.up_1 = self._block(8 * width, 4 * width)
        self.up_2 = self._block(4 * width, 2 * width)
        self.up_3 = self._block(2 * width, width)
        last = width
        if config.upsampling == "most":
            self.up_4 = self._block(width, width // 2)
            last = width // 2
        self.to_rgb = EdgeConv(last, 3, 3, padding=1, padding_mode=config.padding)
        xavier_init(self, gain=0.02)
        self.codes = LabelCodes(config) if config.label_style_dim else None
        self.scene: SceneInput | None = None
        if config.has_scene:
            widths = (16 * width, 16 * width, 16 * width, 16 * width, 8 * width)
            self.scene = SceneInput(config.labels, dict(zip(_COARSE_BLOCKS, widths, strict=True)))
            self.scene.start_at_zero()
        self.textures: TextureInput | None = None
        if config.has_textures:
            self.textures = TextureInput(config.labels, self._fine_blocks())
        for layer in self.modules():
            if isinstance(layer, Spade) and layer.style is not None:
                nn.init.zeros_(layer.style.weight)  # without training a label's style changes nothing
        for number, layer in enumerate(module for module in self.modules() if isinstance(module, Noise)):
            layer.number = number

    def forward(
        self,
        labels: Tensor | LabelPyramid,
        style: Tensor | None = None,
        horizons: Tensor | None = None,
    ) -> Tensor:
        """Labels and style (N, style_length) -> picture (N, 3, H, W).

        The labels are one-hot (N, S, H, W), or a pyramid, which gives the same picture faster. A
        missing style means the mean style (zeros). H and W are multiples of `config.size_multiple`.
        `horizons` (N,) are rows of the picture, NaN for none; networks without a scene do not ask.

        Raises:
            ValueError: the picture size is not such a multiple.
        """
        height, width = labels.shape[-2:]
        multiple = self.config.size_multiple
        if height % multiple or width % multiple:
            raise ValueError(f"picture sides must be multiples of {multiple}")
        features = self.start(labels, style, (height // multiple, width // multiple))
        codes = None if self.codes is None else self.codes(self._whole_style(labels, style))
        scene = self._scene_maps(labels, horizons)
        for name, block in self.named_blocks():
            if block is None:
                features = doubled(features, self.config.has_smooth_doubling)
                continue
            if self.scene is not None and scene is not None:
                added = self.scene.added(name, scene, (features.shape[2], features.shape[3]))
                features = features if added is None else features + added
            features = block(features, labels, codes)
            if self.textures is not None and name in self.textures.blocks:
                features = self._with_textures(name, features, labels, horizons)
        return torch.tanh(self.to_rgb(F.leaky_relu(features, LEAK)))

    def start(
        self,
        labels: Tensor | LabelPyramid,
        style: Tensor | None,
        grid: tuple[int, int],
        wrap: Wrap = NO_WRAP,
    ) -> Tensor:
        """Features (N, 16 ngf, rows, columns) of the coarsest level."""
        if not self.config.style_dim:
            if isinstance(labels, LabelPyramid):
                labels = labels.one_hot(grid)
            small = surrounded(brought_to(grid, labels, self.config.has_smooth_doubling), 1, wrap)
            return without_surroundings(self.fc(small), 1, wrap)
        style = self._whole_style(labels, style)[:, : self.config.style_dim]
        features: Tensor = self.fc(style).view(labels.shape[0], -1, *self.config.start_grid)
        features = features.contiguous(memory_format=fastest_format(features.device))
        if wrap.rows:  # a tile has no top and no bottom: the mean of all rows lights it evenly
            features = features.mean(2, keepdim=True).expand_as(features)
        return resized(features, grid, wrap)

    def named_blocks(self) -> list[tuple[str, SpadeResBlock | None]]:
        """The blocks with their names, in order; None stands for a doubling."""
        names = ["head", "", "middle_0"]
        if self.config.upsampling in ("more", "most"):
            names.append("")
        names += ["middle_1", "", "up_0", "", "up_1", "", "up_2", "", "up_3"]
        if self.config.upsampling == "most":
            names += ["", "up_4"]
        return [(name, getattr(self, name) if name else None) for name in names]

    def _whole_style(self, labels: Tensor | LabelPyramid, style: Tensor | None) -> Tensor:
        if style is not None:
            return style
        return torch.zeros(labels.shape[0], self.config.style_length, device=labels.device)

    def _scene_maps(self, labels: Tensor | LabelPyramid, horizons: Tensor | None) -> Tensor | None:
        """What the coarse blocks are told about space."""
        if self.scene is None or horizons is None:
            return None
        height, width = labels.shape[-2:]
        return self.scene.maps(self._ids_at((height // STEP, width // STEP), labels), horizons)

    def _with_textures(
        self, name: str, features: Tensor, labels: Tensor | LabelPyramid, horizons: Tensor | None
    ) -> Tensor:
        assert self.textures is not None
        height, width = features.shape[2:]
        ids = self._ids_at((height, width), labels)
        window = slice(0, height), slice(0, width)
        maps = self.textures.maps(name, ids, horizons, window, (height, width))
        return torch.addcmul(features, self.textures.gain(name, features.dtype), maps.to(features.dtype))

    def _ids_at(self, size: tuple[int, int], labels: Tensor | LabelPyramid) -> Tensor:
        """Label ids (N, *size); the number of labels where unknown."""
        if isinstance(labels, LabelPyramid):
            return labels.plain(size)
        known = brought_to(size, labels[:, : self.config.labels], self.config.has_smooth_doubling)
        return torch.where(known.any(1), known.argmax(1), self.config.labels)

    def _fine_blocks(self) -> dict[str, tuple[int, int]]:
        """Width and number of halvings of the blocks at the finest levels, by name."""
        blocks, halvings = {}, 0
        for name, block in reversed(self.named_blocks()):
            halvings += block is None
            if block is not None and halvings < LEVELS:
                blocks[name] = (cast(nn.Conv2d, block.conv_1).out_channels, halvings)
        return blocks

    def _block(self, channels_in: int, channels_out: int) -> SpadeResBlock:
        return SpadeResBlock(channels_in, channels_out, self.config)
