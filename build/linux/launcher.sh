#!/bin/sh
exec '/opt/Campaign Desk/campaign-desk' "$@"
