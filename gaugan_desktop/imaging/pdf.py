"""A PDF with one page: a picture at its exact size on paper, with white margins (ISO 32000-1)."""

from typing import BinaryIO

from PIL import Image

_POINTS = 72.0  # per inch
_MM = 25.4  # per inch
_SPACES = {"RGB": ("/DeviceRGB", 3), "CMYK": ("/DeviceCMYK", 4), "L": ("/DeviceGray", 1)}


def write_pdf(
    stream: BinaryIO, image: Image.Image, profile: bytes, dpi: int, margin: float, quality: int, about: str
) -> None:
    """Write a picture as a JPEG in its profile.

    Args:
        margin: millimetres around the picture.
        about: the document's subject.
    """
    file = _Pdf(stream)
    edge = margin / _MM * _POINTS
    width, height = (side / dpi * _POINTS for side in image.size)
    device, channels = _SPACES[image.mode]
    page = f"/MediaBox [0 0 {width + 2 * edge:.4f} {height + 2 * edge:.4f}]"
    resources = "<< /XObject << /Picture 5 0 R >> >>"
    file.add("<< /Type /Catalog /Pages 2 0 R >>")
    file.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    file.add(f"<< /Type /Page /Parent 2 0 R {page} /Contents 4 0 R /Resources {resources} >>")
    file.add("<<", f"q {width:.4f} 0 0 {height:.4f} {edge:.4f} {edge:.4f} cm /Picture Do Q".encode())
    inverted = " /Decode [1 0 1 0 1 0 1 0]" if image.mode == "CMYK" else ""  # as Adobe writes such JPEGs
    file.begin(
        f"<< /Type /XObject /Subtype /Image /Width {image.width} /Height {image.height} /BitsPerComponent 8 "
        f"/ColorSpace [/ICCBased 7 0 R] /Filter /DCTDecode{inverted} /Length 6 0 R >>"
    )
    file.write(b"stream\n")
    start = stream.tell()
    image.save(stream, "JPEG", quality=quality, subsampling=0)
    length = stream.tell() - start
    file.write(b"\nendstream\nendobj\n")
    file.add(str(length))
    file.add(f"<< /N {channels} /Alternate {device}", profile)
    file.add(f"<< /Producer (GauGAN Desktop) /Subject {_text(about)} >>")
    file.end(8)


def _text(text: str) -> str:
    return f"<{(chr(0xFEFF) + text).encode('utf-16-be').hex()}>"


class _Pdf:
    """Objects in the order of their numbers, then where each begins."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._starts = stream, list[int]()
        self.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def write(self, data: bytes) -> None:
        self._stream.write(data)

    def begin(self, head: str) -> None:
        self._starts.append(self._stream.tell())
        self.write(f"{len(self._starts)} 0 obj\n{head}\n".encode())

    def add(self, head: str, content: bytes | None = None) -> None:
        """An object; with content a stream, whose dictionary `head` begins."""
        if content is None:
            self.begin(head)
        else:
            self.begin(f"{head} /Length {len(content)} >>")
            self.write(b"stream\n" + content + b"\nendstream\n")
        self.write(b"endobj\n")

    def end(self, info: int) -> None:
        """The table of objects."""
        place, count = self._stream.tell(), len(self._starts) + 1
        lines = ["0000000000 65535 f ", *(f"{start:010} 00000 n " for start in self._starts)]
        table = "\n".join([f"xref\n0 {count}", *lines])
        trailer = f"trailer\n<< /Size {count} /Root 1 0 R /Info {info} 0 R >>"
        self.write(f"{table}\n{trailer}\nstartxref\n{place}\n%%EOF\n".encode())
