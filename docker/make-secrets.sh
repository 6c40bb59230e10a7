#!/bin/sh
# Makes what is missing in docker/secrets/, at random; leaves what is there alone. Keep a copy where you keep such things.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
# The folder keeps others out. The files themselves are readable, because containers read them under their own user ids.
chmod 0700 secrets
for name in db_superuser_password db_owner_password db_app_password db_keycloak_password keycloak_admin_password \
    portal_client_secret administration_client_secret tandem_secret audit_keys audit_signing_key registry_token reply_imap_password captcha_secret; do
  if [ ! -s "secrets/$name" ]; then
    head -c 36 /dev/urandom | base64 | tr '+/' '-_' | tr -d '\n=' > "secrets/$name"
    chmod 0444 "secrets/$name"
    echo "made secrets/$name"
  fi
done
