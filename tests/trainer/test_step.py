"""One look at a batch teaches all networks; what it teaches is what separate looks would."""

import copy

import pytest
import torch
from torch import nn

from gaugan_desktop.networks.spectral import advance
from trainer.adversary import make_adversary
from trainer.config import load_config, with_overrides
from trainer.data.landscapes.scene import render_landscape
from trainer.data.preprocess import View
from trainer.data.sampling import Batch, sample_of, stacked
from trainer.optimizer import OrderlyAdam
from trainer.step import TrainStep

LABELS = 18
TINY = [
    "stages=[{until: 9, size: 64, batch: 3}]",
    "generator={style_dim: 8, base_width: 4, hidden_width: 8, start_grid: [2, 2]}",
    "encoder={style_dim: 8, base_width: 4, input_size: 128}",
    "discriminator_width=8",
    "discriminator_layers=3",
    "discriminator_lead=0",
    "precision=fp32",
    "color_weight=2.0",
]
KINDS = ["patch", "segmentation", "projected"]


def make_step(*settings: str) -> TrainStep:
    torch.manual_seed(0)
    config = with_overrides(load_config("cpu-small"), [*TINY, "generator.has_noise=false", *settings])
    return TrainStep(config, LABELS, torch.device("cpu"))


def make_batch(count: int = 3) -> Batch:
    return stacked([sample_of(View(*render_landscape(seed, 64, 64))) for seed in range(count)]).on()


def gradients(network: nn.Module) -> list[torch.Tensor]:
    return [p.grad.clone() for p in network.parameters() if p.requires_grad and p.grad is not None]


def gradients_of_separate_looks(step_fn: TrainStep, batch: Batch) -> list[list[torch.Tensor]]:
    """The generator's through a frozen discriminator, then the discriminator's on finished pictures."""
    advance(step_fn._normalised)
    look = step_fn.look(batch, torch.zeros(len(batch.labels), step_fn.noise_length))
    one_hot, judges = step_fn.pyramid(batch).one_hot(), step_fn._judges
    for weight in judges:
        weight.requires_grad_(False)
    persuading = step_fn.adversary.losses(one_hot, batch.pictures, look.painted)[0]
    step_fn._weighted(persuading | look.painting).backward()
    for weight in judges:
        weight.requires_grad_(True)
    judging = step_fn.adversary.losses(one_hot, batch.pictures, look.painted.detach())[1]
    step_fn._weighted(judging).backward()
    return [gradients(each) for each in (step_fn.generator, step_fn.encoder, step_fn.discriminator)]


@pytest.mark.parametrize("kind", KINDS)
def test_one_look_teaches_what_separate_looks_would(monkeypatch, kind) -> None:
    monkeypatch.setattr(TrainStep, "_style_noise", lambda self, _, n: torch.zeros(n, self.noise_length))
    settings = (f"discriminator={kind}", "label_mix_weight=0")
    expected = gradients_of_separate_looks(make_step(*settings), make_batch())
    step_fn = make_step(*settings)
    step_fn.run(0, make_batch())
    networks = (step_fn.generator, step_fn.encoder, step_fn.discriminator)
    for network, wanted in zip(networks, expected, strict=True):
        found = gradients(network)
        assert sum(float(gradient.abs().sum()) for gradient in found) > 0
        for one, other in zip(found, wanted, strict=True):
            torch.testing.assert_close(one, other, rtol=1e-3, atol=1e-5 * float(other.abs().max()))


@pytest.mark.parametrize("kind", KINDS)
def test_photos_and_fakes_are_judged_as_if_in_one_batch(kind) -> None:
    config = with_overrides(load_config("cpu-small"), [*TINY, f"discriminator={kind}"])
    network = make_adversary(config, LABELS, LABELS).network.eval()
    batch = make_batch()
    one_hot = TrainStep(config, LABELS, torch.device("cpu")).pyramid(batch).one_hot()
    fakes = batch.pictures.flip(0) * 0.5

    def judged(labels, pictures):
        found = network(pictures) if kind == "segmentation" else network(labels, pictures)
        flat = []
        waiting = [found]
        while waiting:
            each = waiting.pop()
            if isinstance(each, torch.Tensor):
                flat.append(each)
            else:
                waiting += each
        return flat

    with torch.no_grad():
        together = judged(torch.cat([one_hot, one_hot]), torch.cat([batch.pictures, fakes]))
        apart = zip(judged(one_hot, batch.pictures), judged(one_hot, fakes), strict=True)
        for whole, parts in zip(together, apart, strict=True):
            torch.testing.assert_close(whole, torch.cat(parts), rtol=1e-4, atol=1e-4)


def test_only_the_discriminator_learns_in_the_lead() -> None:
    step_fn = make_step("discriminator_lead=1")
    before = copy.deepcopy((step_fn.generator.state_dict(), step_fn.encoder.state_dict()))
    judge = [p.detach().clone() for p in step_fn.discriminator.parameters()]
    assert step_fn.run(0, make_batch()).keys() == {"discriminator"}
    for network, weights in zip((step_fn.generator, step_fn.encoder), before, strict=True):
        names = {name for name, _ in network.named_parameters()}
        assert all(torch.equal(network.state_dict()[name], weights[name]) for name in names)
    assert any(not torch.equal(a, b) for a, b in zip(judge, step_fn.discriminator.parameters(), strict=True))


@pytest.mark.parametrize("is_fused", [True, False])
def test_orderly_adam_is_adam_however_its_numbers_lie(is_fused) -> None:
    torch.manual_seed(0)
    values = [torch.randn(shape) for shape in ((8, 4, 3, 3), (8, 4, 1, 1), (16, 5), (7,))]
    last = torch.channels_last

    def laid(tensor, is_last):
        return tensor.clone(memory_format=last if is_last and tensor.dim() == 4 else torch.contiguous_format)

    results = []
    for kind, is_last in ((torch.optim.Adam, False), (OrderlyAdam, True)):
        weights = [nn.Parameter(laid(value, is_last)) for value in values]
        optimizer = kind(weights, 1e-2, (0.5, 0.9), fused=is_fused)
        for number in range(4):
            for value, weight in zip(values, weights, strict=True):
                weight.grad = laid(value.sin() * (number + 1), is_last and number % 2)
            if number == 2:  # as from a checkpoint whose moments lie in another order
                for state in optimizer.state.values():
                    state["exp_avg_sq"] = laid(state["exp_avg_sq"], is_last=False)
            optimizer.step()
        moments = [optimizer.state[weight]["exp_avg_sq"] for weight in weights]
        results.append(([weight.detach() for weight in weights], moments))
    torch.testing.assert_close(results[1], results[0])


def test_fused_adam_copies_no_weights() -> None:
    weight = nn.Parameter(torch.randn(8, 4, 3, 3).to(memory_format=torch.channels_last))
    optimizer = OrderlyAdam([weight], 1e-2, fused=True)
    weight.grad = torch.randn_like(weight)
    optimizer.step()
    with torch.profiler.profile() as profile:
        optimizer.step()
    assert not any(event.key == "aten::clone" for event in profile.key_averages())


def test_guests_are_painted_in_the_style_of_another_photo() -> None:
    batch = make_batch(4)
    step_fn = make_step("guest_share=0.5", "perceptual_weight=0")
    alone = make_step("perceptual_weight=0")
    noise = torch.zeros(4, step_fn.noise_length)
    look, own = step_fn.look(batch, noise), alone.look(batch, noise)
    assert {*look.painting} - {*own.painting} == {"label_colors"}
    assert not torch.allclose(look.painted[:2], own.painted[:2], atol=1e-5)
    pictures = batch.pictures
    color = torch.nn.functional.avg_pool2d((look.painted - pictures)[2:], 4)
    assert look.painting["color"].item() == pytest.approx(color.abs().mean().item(), rel=1e-4)
    swapped = make_step("perceptual_weight=0")
    exchanged = batch._replace(pictures=pictures[[1, 0, 2, 3]])
    assert torch.allclose(look.painted[:2], swapped.look(exchanged, noise).painted[:2], atol=1e-4)


def test_a_single_picture_has_no_guests() -> None:
    look = make_step("guest_share=0.9", "perceptual_weight=0").look(make_batch(1), torch.zeros(1, 8))
    assert "label_colors" not in look.painting
