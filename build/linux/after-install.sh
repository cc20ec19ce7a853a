#!/bin/sh
# Runs after the files of a deb or rpm are in place. electron-builder fills in the names in braces.
# The lists of menu entries and file types are renewed by triggers of the packages that have them.
set -e

app='/opt/${sanitizedProductName}'
profile='/etc/apparmor.d/${executable}'

# Ubuntu lets a program make user namespaces, which Chromium's sandbox needs, only if an AppArmor
# profile says so. Older versions of AppArmor cannot read such a profile and do not need one.
load_profile() {
  apparmor_status --enabled >/dev/null 2>&1 || return 1
  apparmor_parser --skip-kernel-load --skip-cache "$app/resources/apparmor-profile" >/dev/null 2>&1 || return 1
  cp -f "$app/resources/apparmor-profile" "$profile"
  # While an image of a system is made, the kernel is another system's.
  if [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; then return 0; fi
  apparmor_parser --replace --write-cache --skip-read-cache "$profile"
}

users_can_make_namespaces() {
  setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user --map-root-user true 2>/dev/null
}

# Without user namespaces Chromium's helper has to make the sandbox, with the rights of root.
if load_profile || users_can_make_namespaces; then
  chmod 0755 "$app/chrome-sandbox"
else
  chmod 4755 "$app/chrome-sandbox"
fi
