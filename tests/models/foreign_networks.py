"""Networks of other programs, written from the papers' descriptions with the checkpoints' own key names.

They are apart from ours, so that a mistake in ours shows.
"""

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils import spectral_norm

from gaugan_desktop.labels import LabelSet

NF = 4


class OfficialSpade(nn.Module):
    def __init__(self, channels, labels) -> None:
        super().__init__()
        self.param_free_norm = nn.BatchNorm2d(channels, affine=False)
        self.mlp_shared = nn.Sequential(nn.Conv2d(labels, 128, 3, padding=1), nn.ReLU())
        self.mlp_gamma = nn.Conv2d(128, channels, 3, padding=1)
        self.mlp_beta = nn.Conv2d(128, channels, 3, padding=1)

    def forward(self, x, labels):
        hidden = self.mlp_shared(F.interpolate(labels, size=x.shape[2:], mode="nearest"))
        return self.param_free_norm(x) * (1 + self.mlp_gamma(hidden)) + self.mlp_beta(hidden)


class OfficialBlock(nn.Module):
    def __init__(self, c_in, c_out, labels) -> None:
        super().__init__()
        middle = min(c_in, c_out)
        self.conv_0 = spectral_norm(nn.Conv2d(c_in, middle, 3, padding=1))
        self.conv_1 = spectral_norm(nn.Conv2d(middle, c_out, 3, padding=1))
        self.norm_0, self.norm_1 = OfficialSpade(c_in, labels), OfficialSpade(middle, labels)
        self.is_learned = c_in != c_out
        if self.is_learned:
            self.conv_s = spectral_norm(nn.Conv2d(c_in, c_out, 1, bias=False))
            self.norm_s = OfficialSpade(c_in, labels)

    def forward(self, x, labels):
        shortcut = self.conv_s(self.norm_s(x, labels)) if self.is_learned else x
        y = self.conv_0(F.leaky_relu(self.norm_0(x, labels), 0.2))
        return shortcut + self.conv_1(F.leaky_relu(self.norm_1(y, labels), 0.2))


class OfficialGenerator(nn.Module):
    def __init__(self, labels, grid, mode="normal", style_dim=0) -> None:
        super().__init__()
        self.mode, self.grid, self.style_dim = mode, grid, style_dim
        if style_dim:
            self.fc = nn.Linear(style_dim, 16 * NF * grid[0] * grid[1])
        else:
            self.fc = nn.Conv2d(labels, 16 * NF, 3, padding=1)
        self.head_0 = OfficialBlock(16 * NF, 16 * NF, labels)
        self.G_middle_0 = OfficialBlock(16 * NF, 16 * NF, labels)
        self.G_middle_1 = OfficialBlock(16 * NF, 16 * NF, labels)
        self.up_0 = OfficialBlock(16 * NF, 8 * NF, labels)
        self.up_1 = OfficialBlock(8 * NF, 4 * NF, labels)
        self.up_2 = OfficialBlock(4 * NF, 2 * NF, labels)
        self.up_3 = OfficialBlock(2 * NF, NF, labels)
        last = NF
        if mode == "most":
            self.up_4 = OfficialBlock(NF, NF // 2, labels)
            last = NF // 2
        self.conv_img = nn.Conv2d(last, 3, 3, padding=1)

    def forward(self, labels, z=None):
        def up(x):
            return F.interpolate(x, scale_factor=2, mode="nearest")

        if self.style_dim:
            x = self.fc(z).view(-1, 16 * NF, *self.grid)
        else:
            x = self.fc(F.interpolate(labels, size=self.grid))
        x = self.G_middle_0(up(self.head_0(x, labels)), labels)
        if self.mode in ("more", "most"):
            x = up(x)
        x = self.G_middle_1(x, labels)
        for block in (self.up_0, self.up_1, self.up_2, self.up_3):
            x = block(up(x), labels)
        if self.mode == "most":
            x = self.up_4(up(x), labels)
        return torch.tanh(self.conv_img(F.leaky_relu(x, 0.2)))


class OfficialEncoder(nn.Module):
    def __init__(self, width=4, style_dim=8) -> None:
        super().__init__()
        sizes = [3, *(width * f for f in (1, 2, 4, 8, 8, 8))]
        for i in range(6):
            conv = spectral_norm(nn.Conv2d(sizes[i], sizes[i + 1], 3, 2, 1, bias=False))
            setattr(self, f"layer{i + 1}", nn.Sequential(conv, nn.InstanceNorm2d(sizes[i + 1])))
        self.fc_mu, self.fc_var = (nn.Linear(8 * width * 16, style_dim) for _ in range(2))

    def forward(self, x):
        x = self.layer1(F.interpolate(x, size=(256, 256), mode="bilinear", align_corners=False))
        for i in range(2, 7):
            x = getattr(self, f"layer{i}")(F.leaky_relu(x, 0.2))
        x = F.leaky_relu(x, 0.2).flatten(1)
        return self.fc_mu(x), self.fc_var(x)


class EngbergBlock(nn.Module):
    def __init__(self, c_in, c_out, labels) -> None:
        super().__init__()
        self.conv1 = spectral_norm(nn.Conv2d(c_in, c_out, 3, padding=1))
        self.conv2 = spectral_norm(nn.Conv2d(c_out, c_out, 3, padding=1))
        self.spade1, self.spade2 = EngbergSpade(c_in, labels), EngbergSpade(c_out, labels)
        self.is_learned = c_in != c_out
        if self.is_learned:
            self.conv_skip = spectral_norm(nn.Conv2d(c_in, c_out, 3, padding=1))
            self.spade_skip = EngbergSpade(c_in, labels)

    def forward(self, x, labels):
        skip = self.conv_skip(F.leaky_relu(self.spade_skip(x, labels), 0.2)) if self.is_learned else x
        y = self.conv1(F.leaky_relu(self.spade1(x, labels), 0.2))
        return skip + self.conv2(F.leaky_relu(self.spade2(y, labels), 0.2))


class EngbergSpade(nn.Module):
    def __init__(self, channels, labels) -> None:
        super().__init__()
        self.bn = nn.BatchNorm2d(channels, affine=False)
        self.block1 = nn.Sequential(nn.Conv2d(labels, 128, 3, padding=1), nn.ReLU())
        self.conv_gamma = nn.Conv2d(128, channels, 3, padding=1)
        self.conv_beta = nn.Conv2d(128, channels, 3, padding=1)

    def forward(self, x, labels):
        hidden = self.block1(F.interpolate(labels, size=x.shape[2:], mode="nearest"))
        return self.bn(x) * (1 + self.conv_gamma(hidden)) + self.conv_beta(hidden)


class EngbergGenerator(nn.Module):
    def __init__(self, labels) -> None:
        super().__init__()
        self.fc = nn.Linear(8, 16 * NF * 16)
        widths = [16, 16, 16, 16, 8, 4, 2, 1]
        for i in range(7):
            setattr(self, f"block{i + 1}", EngbergBlock(widths[i] * NF, widths[i + 1] * NF, labels))
        self.conv = nn.Conv2d(NF, 3, 3, padding=1)

    def forward(self, labels, z):
        x = self.fc(z).view(-1, 16 * NF, 4, 4)
        for i in range(7):
            x = getattr(self, f"block{i + 1}")(x, labels)
            x = F.interpolate(x, scale_factor=2, mode="nearest") if i < 6 else x
        return torch.tanh(self.conv(F.leaky_relu(x, 0.2)))


def lively(network: nn.Module) -> nn.Module:
    """Weights and statistics that let every part of the network matter."""
    torch.manual_seed(3)
    for module in network.modules():
        if isinstance(module, nn.Conv2d | nn.Linear):
            weight = module.weight_orig if hasattr(module, "weight_orig") else module.weight
            nn.init.xavier_normal_(weight, gain=0.9)
            if module.bias is not None:
                nn.init.normal_(module.bias, std=0.1)
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.3)
            module.running_var.uniform_(0.5, 2)
    with torch.no_grad():
        for _ in range(20):  # settle the power iterations
            for module in network.modules():
                for hook in module._forward_pre_hooks.values():
                    hook(module, None)
    if hasattr(network, "conv_img"):
        nn.init.normal_(network.conv_img.weight, std=0.06)
    return network.eval()


def plain_set(count: int) -> LabelSet:
    entries = [{"name": f"label {i}", "color": f"#{i:06x}"} for i in range(count)]
    return LabelSet.from_dict({"name": "plain", "labels": entries})
