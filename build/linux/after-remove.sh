#!/bin/sh
# Runs after the files of a deb or rpm are gone. Never touches the data of users.
set -e

# An upgrade runs this script of the old version after the new one is in place. dpkg says what it
# does; rpm says how many versions are left.
case "${1:-}" in
  remove | purge | disappear | 0) ;;
  *) exit 0 ;;
esac

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  if apparmor_status --enabled >/dev/null 2>&1 && ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --remove "$profile" || true
  fi
  rm -f "$profile"
fi
