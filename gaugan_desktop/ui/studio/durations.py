"""Spans of time as people say them."""

from gaugan_desktop.texts import tr


def in_words(seconds: float) -> str:
    """40 s, 12 min, 3 h 05 min."""
    minutes, rest = divmod(round(max(0.0, seconds)), 60)
    if not minutes:
        return tr("{seconds} s", seconds=rest)
    if minutes < 60:
        return tr("{minutes} min", minutes=minutes)
    return tr("{hours} h {minutes} min", hours=minutes // 60, minutes=f"{minutes % 60:02d}")
