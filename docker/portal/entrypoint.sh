#!/bin/bash
# Starts Payara with both WARs from a fresh copy of the image's domain, so that each start is the same and the image stays read-only.
set -euo pipefail
source /opt/tandem/secrets.sh
load_secret_files

: "${TANDEM_WORK:=/opt/payara/work}"
for needed in TANDEM_MODE TANDEM_PORTAL_URL TANDEM_DB_URL TANDEM_DB_USER TANDEM_DB_PASSWORD TANDEM_OIDC_ISSUER \
    TANDEM_PORTAL_CLIENT_ID TANDEM_PORTAL_CLIENT_SECRET TANDEM_ADMINISTRATION_CLIENT_SECRET TANDEM_API_AUDIENCE TANDEM_SECRET \
    TANDEM_AUDIT_KEYS TANDEM_AUDIT_SIGNING_KEY; do
  if [[ -z "${!needed:-}" ]]; then
    echo "tandem: ${needed} is not set; see docker/README.md." >&2
    exit 78
  fi
done
if (( ${#TANDEM_SECRET} < 32 )); then
  echo "tandem: TANDEM_SECRET has ${#TANDEM_SECRET} characters; it needs 32 or more." >&2
  exit 78
fi

rm -rf "${TANDEM_WORK:?}"/*
mkdir -p "$TANDEM_WORK/domains"
cp -R "${PAYARA_DIR}/glassfish/domains/${DOMAIN_NAME}" "$TANDEM_WORK/domains/"
cp /opt/tandem/drivers/*.jar "$TANDEM_WORK/domains/${DOMAIN_NAME}/lib/"

# Nobody needs the admin password of a container whose configuration is made anew at each start: random, and kept nowhere else.
export PASSWORD_FILE="$TANDEM_WORK/password"
random="$(head -c 32 /dev/urandom | base64 | tr -d '/+=\n')"
( umask 077
  printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_NEWPASSWORD=%s\n' "${ADMIN_PASSWORD-admin}" "$random" > "$PASSWORD_FILE" )
"${PAYARA_DIR}/bin/asadmin" --user "$ADMIN_USER" --passwordfile "$PASSWORD_FILE" \
  change-admin-password --domain_name "$DOMAIN_NAME" --domaindir "$TANDEM_WORK/domains"
printf 'AS_ADMIN_PASSWORD=%s\n' "$random" > "$PASSWORD_FILE"
unset ADMIN_PASSWORD random

export PREBOOT_COMMANDS_FINAL="$TANDEM_WORK/pre-boot.asadmin" POSTBOOT_COMMANDS_FINAL="$TANDEM_WORK/post-boot.asadmin"
cat /opt/tandem/pre-boot-commands.asadmin > "$PREBOOT_COMMANDS_FINAL"
cat /opt/tandem/post-boot-commands.asadmin /opt/tandem/deploy.asadmin > "$POSTBOOT_COMMANDS_FINAL"

# exec: the JVM itself receives the stop signal and shuts down in order.
exec "${SCRIPT_DIR}/startInForeground.sh" --domaindir "$TANDEM_WORK/domains"
