#!/usr/bin/env bash
# Installs the Debian packages that are missing; asks apt for nothing when none is.
# install-system.sh [PACKAGE...]   these packages instead of those that the build needs
set -euo pipefail

packages=("$@")
if [ ${#packages[@]} -eq 0 ]; then
    packages=(pkg-config libzmq3-dev libopenblas-dev libpng-dev libjpeg-dev libcairo2-dev libfreetype-dev libzip-dev libsqlite3-dev
        fonts-dejavu-core zlib1g-dev)
    python3 -c 'import venv, ensurepip' 2>/dev/null || packages+=(python3-venv)
fi

missing=()
for package in "${packages[@]}"; do
    state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Install as root: apt-get install ${missing[*]}" >&2; exit 1; }
        sudo=(sudo)
    fi
    echo "Installing ${missing[*]}"
    "${sudo[@]}" apt-get update -qq
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

command -v swift >/dev/null || {
    echo "No Swift toolchain on PATH: install Swift 6.2 or newer from https://www.swift.org/install" >&2
    exit 1
}
