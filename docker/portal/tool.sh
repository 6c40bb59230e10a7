#!/bin/bash
# tool.sh MAIN_CLASS [arguments]: runs one of our command-line programs with secrets taken from files.
set -euo pipefail
source /opt/tandem/secrets.sh
load_secret_files
exec java -XX:MaxRAMPercentage=60 -cp '/opt/tandem/lib/*' "$@"
