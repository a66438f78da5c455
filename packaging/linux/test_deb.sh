#!/bin/sh
# Unpacks a .deb below a folder with blanks and letters beyond ASCII, takes all write permissions away, and runs
# the self-test as another user, without network where the system can do that.
set -eu
deb=$1
root=$(mktemp -d "${TMPDIR:-/tmp}/gaugan Prüfung XXXXXX")
trap 'chmod -R u+w "$root"; rm -rf "$root"' EXIT
dpkg-deb -x "$deb" "$root/system"
mkdir "$root/home"
chmod -R a+rX,a-w "$root/system"
chmod 755 "$root"
chmod 777 "$root/home"
set -- "$root/system/opt/gaugan-desktop/gaugan-desktop" --self-test
if [ -n "${DISPLAY:-}" ] || ! command -v xvfb-run >/dev/null; then
    export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
else
    set -- xvfb-run --auto-servernum "$@"
fi
if [ "$(id -u)" = 0 ]; then
    set -- setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
    if unshare --net true 2>/dev/null; then
        set -- unshare --net "$@"
    fi
fi
env -i PATH="$PATH" HOME="$root/home" LANG=C.UTF-8 QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-}" "$@"
echo "installed size: $(du -sm "$root/system" | cut -f1) MB, package: $(du -m "$deb" | cut -f1) MB"
