#!/bin/bash
# Keycloak with its secrets taken from files.
set -euo pipefail
source /opt/tandem/secrets.sh
load_secret_files
exec /opt/keycloak/bin/kc.sh "$@"
