"""HEIC, as phones take photos: read where the optional package pillow-heif is installed."""

from functools import cache

SUFFIXES = (".heic", ".heif")
FORMAT = "HEIF"


@cache
def is_readable() -> bool:
    """Whether Pillow can read such files; the first call teaches it."""
    try:
        import pillow_heif
    except ImportError:
        return False
    pillow_heif.register_heif_opener()
    return True
