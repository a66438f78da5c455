"""Signs of trouble in a run's records, in sentences for people who paint rather than train."""

from typing import Any

Record = dict[str, Any]

_WINDOW = 20  # records
_COLLAPSED_KL = 0.5  # nats per picture
_BEATEN_HINGE = 0.25  # hinge loss of a discriminator that is hardly ever wrong; 2 is guessing


def warnings_for(records: list[Record], batch: int, gan_mode: str) -> list[str]:
    """What the last records say; empty while all is well or too little is known.

    Args:
        records: lines of `stats.jsonl`, oldest first.
        batch: pictures per step.
        gan_mode: the adversarial loss; only hinge has a known scale.
    """
    recent = [record for record in records if "kl" in record][-_WINDOW:]
    sentences = []
    if len(recent) == _WINDOW:
        if _mean(recent, "kl") / batch < _COLLAPSED_KL:
            sentences.append(
                "The style is collapsing: style pictures hardly change the result any more. "
                "A smaller kld_weight gives them their say."
            )
        if gan_mode == "hinge" and _mean(recent, "discriminator") < _BEATEN_HINGE:
            sentences.append(
                "The discriminator is winning: textures may stay soft. A smaller lr_discriminator, or "
                "diff_augment for small sets, helps the generator."
            )
    skipped = sum(record.get("event") == "skipped" for record in records[-_WINDOW:])
    if skipped:
        sentences.append(f"{skipped} recent steps were skipped because their numbers went wild.")
    return sentences


def _mean(records: list[Record], name: str) -> float:
    return float(sum(record[name] for record in records) / len(records))
