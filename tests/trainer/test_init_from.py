"""A run that starts from a model takes each label's weights from the label that means the same."""

from types import SimpleNamespace

import pytest
import torch

from gaugan_desktop.errors import BadConfigError
from gaugan_desktop.labels import LabelSet
from gaugan_desktop.models.loading import LoadedModel, build_networks
from gaugan_desktop.models.model_file import ModelHeader
from gaugan_desktop.networks.config import EncoderConfig, GeneratorConfig, LabellerConfig
from gaugan_desktop.networks.generator import SpadeGenerator
from gaugan_desktop.networks.segmentation import SegmentationDiscriminator
from trainer import init_from
from trainer.init_from import match_labels, require_same_labels, start_from


@pytest.fixture(autouse=True)
def few_iterations(monkeypatch) -> None:
    """What is copied does not depend on how well spectral norm is known."""
    monkeypatch.setattr(init_from, "_POWER_ITERATIONS", 1)


def labels_of(*entries: str) -> LabelSet:
    """Entries like `sea/water/ocean,lake`: name, group, aliases."""
    labels = []
    for number, entry in enumerate(entries):
        name, group, aliases = (*entry.split("/"), "", "")[:3]
        label = {
            "name": name,
            "color": "#d03010" if name == "lava" else f"#0000{number:02x}",
            "aliases": aliases.split(",") if aliases else [],
        }
        labels.append({**label, "group": group or "other"})
    return LabelSet.from_dict({"name": "set", "labels": labels})


OLD = labels_of("sky/air", "sea/water/ocean,lake", "river/water", "tree/plants/forest", "road")
NEW = labels_of("Tree/plants", "lake/water", "geyser/water", "lava", "cloud/air", "coast/land/sea")


def config(labels: LabelSet, **more) -> GeneratorConfig:
    return GeneratorConfig(len(labels), style_dim=8, base_width=4, hidden_width=6, start_grid=(2, 2), **more)


def model(labels: LabelSet, **more) -> LoadedModel:
    header = ModelHeader(
        "Old",
        "CC0",
        labels,
        config(labels, **more),
        EncoderConfig(8, 4, 128),
        labeller=LabellerConfig(len(labels), 4, 2),
    )
    loaded = build_networks(header)
    for network in (loaded.generator, loaded.encoder, loaded.labeller):
        network.to_empty(device="cpu")
        for number, tensor in enumerate(network.state_dict().values()):
            tensor.copy_(torch.randn(tensor.shape, generator=torch.Generator().manual_seed(number)).abs())
    return loaded


def networks(labels: LabelSet, **more) -> SimpleNamespace:
    return SimpleNamespace(
        generator=SpadeGenerator(config(labels, **more)),
        encoder=None,
        discriminator=SegmentationDiscriminator(LabellerConfig(len(labels), 4, 2)),
    )


def test_relatives_by_name_alias_and_group() -> None:
    match = match_labels(NEW, OLD)
    assert match.sources == ((3,), (1,), (1, 2), (), (0,), (1,))
    assert list(match.sentences()) == [
        "labels, copied by name: Tree",
        "labels, copied by alias: lake (sea), coast (sea)",
        "labels, mean of their group: geyser (sea, river), cloud (sky)",
        "labels, begin anew: lava",
    ]


def test_labels_of_nearly_the_same_colour_are_alike_where_nothing_else_tells() -> None:
    magma, old = labels_of("magma"), labels_of("sky/air", "lava")
    assert match_labels(magma, old).found["alike in colour"] == ["magma (sky)"]
    red = LabelSet.from_dict({"name": "set", "labels": [{"name": "magma", "color": "#e04020"}]})
    assert match_labels(red, old).found["alike in colour"] == ["magma (lava)"]
    green = LabelSet.from_dict({"name": "set", "labels": [{"name": "magma", "color": "#20e040"}]})
    assert match_labels(green, old).found["begin anew"] == ["magma"]


def test_label_layers_are_filled_slice_by_slice() -> None:
    source, target = (
        model(OLD, has_unknown=True, has_edges=True),
        networks(NEW, has_unknown=True, has_edges=True),
    )
    fresh = {name: tensor.clone() for name, tensor in target.generator.state_dict().items()}
    sentences = start_from(target, target.generator.config, NEW, source)
    assert sentences[0] == "starts from Old"
    assert not any("no counterpart" in sentence for sentence in sentences)
    known, found = source.generator.state_dict(), target.generator.state_dict()
    for name in ("head.spade_0.shared.weight", "up_3.spade_s.shared.weight"):
        old, new = known[name], found[name]
        torch.testing.assert_close(new[:, 0], old[:, 3])
        torch.testing.assert_close(new[:, 2], old[:, 1:3].mean(1))
        assert torch.equal(new[:, 3], fresh[name][:, 3])
        assert torch.equal(new[:, 6], old[:, 5])  # unknown
        assert torch.equal(new[:, 7], old[:, 6])  # edges
    assert torch.equal(found["head.spade_0.gamma.weight"], known["head.spade_0.gamma.weight"])
    judge, labeller = target.discriminator.last, source.labeller.last
    assert torch.equal(judge.weight[0], labeller.weight[3])
    assert torch.equal(judge.bias[-1], labeller.bias[-1])  # not a photo


def test_the_order_of_labels_does_not_matter() -> None:
    """The same labels in another order paint the same pictures: position decides nothing."""
    order = [3, 0, 4, 2, 1]
    turned = LabelSet.from_dict({"name": "x", "labels": [OLD.to_dict()["labels"][i] for i in order]})
    source, target = model(OLD), networks(turned)
    start_from(target, target.generator.config, turned, source)
    known, found = source.generator.state_dict(), target.generator.state_dict()
    for name in (n for n in known if n.endswith("shared.weight")):
        assert torch.equal(found[name], known[name][:, order])


def test_generators_without_style_match_their_first_layer() -> None:
    source = build_networks(ModelHeader("Old", "CC0", OLD, GeneratorConfig(5, style_dim=0, base_width=4)))
    source.generator.to_empty(device="cpu")
    for tensor in source.generator.state_dict().values():
        tensor.fill_(1)
    source.generator.fc.weight.data.copy_(torch.arange(5.0).view(1, 5, 1, 1).expand(64, 5, 3, 3))
    generator = SpadeGenerator(GeneratorConfig(6, style_dim=0, base_width=4))
    target = SimpleNamespace(generator=generator, encoder=None, discriminator=None)
    start_from(target, target.generator.config, NEW, source)
    assert target.generator.fc.weight[0, :3, 0, 0].tolist() == [3.0, 1.0, 1.5]


def test_other_networks_are_refused_or_counted() -> None:
    source, target = model(OLD), networks(OLD)
    target.generator = SpadeGenerator(
        GeneratorConfig(5, style_dim=8, base_width=4, hidden_width=7, start_grid=(2, 2))
    )
    sentences = start_from(target, target.generator.config, OLD, source)
    assert "have no counterpart and begin anew" in sentences[-1]
    target.generator = torch.nn.Linear(3, 3)
    with pytest.raises(BadConfigError, match="nothing of its generator fits"):
        start_from(target, config(OLD), OLD, source)


def test_resuming_compares_names() -> None:
    require_same_labels(OLD, OLD)
    turned = LabelSet.from_dict({**OLD.to_dict(), "labels": OLD.to_dict()["labels"][::-1]})
    with pytest.raises(BadConfigError, match="in another order"):
        require_same_labels(OLD, turned)
    with pytest.raises(BadConfigError, match=r"the run knows sky, .* the pairs have Tree, lake"):
        require_same_labels(OLD, NEW)
