"""Signs of trouble in a run's records, in sentences for people who paint rather than train."""

from typing import Any

from trainer.config import TrainConfig

Record = dict[str, Any]

_WINDOW = 20  # records
_FIRST_STEPS = 500  # in which networks find their feet, and numbers say nothing yet
_COLLAPSED_KL = 0.5  # nats per picture
_BEATEN_HINGE = 0.25  # hinge loss of a discriminator that is hardly ever wrong; 2 is guessing
_BY_HEART = 0.6  # of the way from seen photos to painted pictures
_CLEAR_REALNESS = 0.1
_TINY = 1e-6
_REALNESS = {"realness_seen", "realness_unseen", "realness_painted"}


def warnings_for(records: list[Record], config: TrainConfig, notes: list[str]) -> list[str]:
    """What the records say; empty while all is well or too little is known.

    Args:
        records: lines of `stats.jsonl`, oldest first.
        notes: what the check of the pairs had to say.
    """
    settled = config.discriminator_lead + _FIRST_STEPS
    recent = [r for r in records if "discriminator" in r and r["step"] > settled][-_WINDOW:]
    sentences = list(notes)
    if len(recent) == _WINDOW:
        batch = config.stage_at(min(int(recent[-1]["step"]), config.steps) - 1).batch
        if "kl" in recent[-1] and _mean(recent, "kl") / batch < _COLLAPSED_KL:
            sentences.append(
                "The style is collapsing: style pictures hardly change the result any more. "
                "A smaller kld_weight gives them their say."
            )
        has_scale = config.gan_mode == "hinge" and config.discriminator == "patch"
        if has_scale and _mean(recent, "discriminator") < _BEATEN_HINGE:
            sentences.append(
                "The discriminator is winning: textures may stay soft. A smaller lr_discriminator, or "
                "diff_augment for small sets, helps the generator."
            )
    if measured := [record for record in records if record.keys() >= _REALNESS]:
        sentences += _overfitting(measured[-1])
    skipped = sum(record.get("event") == "skipped" for record in records[-_WINDOW:])
    if skipped:
        sentences.append(f"{skipped} recent steps were skipped because their numbers went wild.")
    return sentences


def _overfitting(measured: Record) -> list[str]:
    """Karras et al. 2020 (ADA, section 3.1): unseen photos look as false as painted pictures."""
    seen, unseen, painted = (measured[f"realness_{kind}"] for kind in ("seen", "unseen", "painted"))
    if seen - painted <= _CLEAR_REALNESS * max(abs(seen), abs(painted), _TINY):
        return []
    if (seen - unseen) / (seen - painted) < _BY_HEART:
        return []
    return [
        "The discriminator knows the training photos by heart and takes unseen ones for painted. More "
        "photos, diff_augment or an earlier end (best.pt holds the best state so far) help."
    ]


def _mean(records: list[Record], name: str) -> float:
    known = [record[name] for record in records if name in record]  # a leading discriminator has no others
    return float(sum(known) / len(known))
