#!/bin/sh
# Signs the bundle from the inside out, packs it into a dmg and has it notarised.
#   IDENTITY="Developer ID Application: ..." PROFILE=notary-profile packaging/macos/sign.sh "dist/GauGAN Desktop.app"
set -eu
app=$1
here=$(dirname "$0")
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -u+x \) -print0 |
    xargs -0 -n 1 codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
        --sign "$IDENTITY"
codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" --sign "$IDENTITY" "$app"
codesign --verify --strict "$app"
dmg=${app%.app}.dmg
hdiutil create -volname "GauGAN Desktop" -srcfolder "$app" -ov -format UDZO "$dmg"
codesign --force --timestamp --sign "$IDENTITY" "$dmg"
xcrun notarytool submit "$dmg" --keychain-profile "$PROFILE" --wait
xcrun stapler staple "$dmg"
