"""The program's icon in the formats of three systems, from `resources/icons/app.svg`.

`python packaging/make_icons.py FOLDER`
"""

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[1]
SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)


def main(folder: Path) -> None:
    """Write app-SIZE.png, app.png (512), app.ico and app.icns."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    renderer = QSvgRenderer(str(ROOT / "resources" / "icons" / "app.svg"))
    for size in SIZES:
        image = QImage(QSize(size, size), QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(folder / f"app-{size}.png"))
    with Image.open(folder / "app-1024.png") as largest:
        largest.save(folder / "app.ico", sizes=[(size, size) for size in SIZES if size <= 256])
        largest.save(folder / "app.icns")
    (folder / "app.png").write_bytes((folder / "app-512.png").read_bytes())
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
