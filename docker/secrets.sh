# Sourced by the entry points: turns each NAME_FILE of ours into NAME, as the environment that the programs read.
# Docker and Kubernetes hand secrets over as files; our programs know environment variables only.
load_secret_files() {
  local variable name
  for variable in $(compgen -e); do
    case "$variable" in
      TANDEM_*_FILE | KC_*_FILE)
        name="${variable%_FILE}"
        if [[ ! -r "${!variable}" ]]; then
          echo "tandem: ${variable} names ${!variable}, which cannot be read." >&2
          exit 78
        fi
        export "$name=$(<"${!variable}")"
        unset "$variable"
        ;;
    esac
  done
}
