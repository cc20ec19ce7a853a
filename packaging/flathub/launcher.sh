#!/bin/sh
# zypak hands Chromium's sandbox over to that of Flatpak.
export TMPDIR="$XDG_RUNTIME_DIR/app/$FLATPAK_ID"
exec zypak-wrapper /app/campaign-desk/campaign-desk "$@"
