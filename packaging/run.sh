#!/bin/sh
# Starts the program; without a display it renders the sample document to a PNG instead.
set -eu
bin=${BIN:-.venv/bin}
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here, so the window cannot open. Rendering the sample landscape instead."
    exec "$bin/gaugan-desktop" render resources/samples/mountain-lake.gaugan -o sample-landscape.png
fi
exec "$bin/gaugan-desktop"
