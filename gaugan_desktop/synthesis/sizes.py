"""Which size a document is synthesized at."""

LIVE_PIXELS = 768 * 768
VARIATION_PIXELS = 384 * 384
STYLE_PIXELS = 288 * 192  # of the document in a style of the panel
EXPORT_PIXELS = 4096 * 4096
WHOLE_PIXELS = 2048 * 1536  # of larger pictures: painted whole, enlarged, then given detail
PRINT_PIXELS, PRINT_SIDE = 120_000_000, 16_384


def fitted_size(width: int, height: int, pixel_limit: int) -> tuple[int, int]:
    """(width, height) scaled down, keeping the aspect, to at most `pixel_limit` pixels."""
    if width * height <= pixel_limit:
        return width, height
    scale = (pixel_limit / (width * height)) ** 0.5
    return max(1, int(width * scale)), max(1, int(height * scale))


def is_printable(width: int, height: int) -> bool:
    """Whether pictures of that size can be made."""
    return width * height <= PRINT_PIXELS and max(width, height) <= PRINT_SIDE
