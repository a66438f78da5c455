#!/bin/sh
# Unpacks a .deb or .rpm below a folder with blanks and letters beyond ASCII, takes all write permissions away,
# and runs the self-test as another user, without network where the system can do that.
set -eu
package=$(readlink -f "$1")
root=$(mktemp -d "${TMPDIR:-/tmp}/gaugan Prüfung XXXXXX")
trap 'chmod -R u+w "$root"; rm -rf "$root"' EXIT
mkdir "$root/system"
case $package in
*.rpm) (cd "$root/system" && rpm2cpio "$package" | cpio --quiet --extract --make-directories) ;;
*) dpkg-deb -x "$package" "$root/system" ;;
esac
mkdir "$root/home"
chmod -R a+rX,a-w "$root/system"
chmod 755 "$root"
chmod 777 "$root/home"
program=$root/system/opt/gaugan-desktop/gaugan-desktop

# As root: the program runs as nobody, and in a network of its own that leads nowhere.
set -- env -i PATH="$PATH" HOME="$root/home" TMPDIR="$root/home" LANG=C.UTF-8 sh -c \
    'if [ -n "$1" ]; then export DISPLAY="$1"; else export QT_QPA_PLATFORM=offscreen; fi; exec "$2" --self-test' sh
if [ "$(id -u)" = 0 ]; then
    set -- setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
    if unshare --net true 2>/dev/null; then
        set -- unshare --net "$@"
    fi
fi
if command -v xvfb-run >/dev/null; then
    # Without access control: what xvfb-run writes about it, nobody may not read.
    xvfb-run --auto-servernum --server-args="-screen 0 1320x800x24 -ac" \
        sh -c 'program=$1; shift; exec "$@" "$DISPLAY" "$program"' sh "$program" "$@"
else
    "$@" "" "$program"
fi
echo "installed size: $(du -sm "$root/system" | cut -f1) MB, package: $(du -m "$package" | cut -f1) MB"
