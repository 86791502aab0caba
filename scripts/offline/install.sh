#!/bin/sh
# Install sulh from this folder, without a network:  sh install.sh [FOLDER]
# It goes into FOLDER (default: sulh, in the home folder) and touches nothing else.
set -eu
target=${1:-$HOME/sulh}
case $target in /*) ;; *) target=$PWD/$target ;; esac
cd "$(dirname "$0")"

fail() {
    for line; do printf '%s\n' "$line" >&2; done
    exit 1
}

found=
for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if "$python" check.py --fits 2>/dev/null; then
        found=$python
        break
    fi
done
[ -n "$found" ] || fail 'None of the Pythons here has wheels in this folder. Wheels are for:' \
    "$(ls | sed -n 's/.*-cp\(3\)\([0-9]*\)-.*\.whl/    Python \1.\2/p' | sort -u)"
"$found" check.py

[ ! -e "$target" ] || [ -f "$target/pyvenv.cfg" ] ||
    fail "$target exists and is something else. Name another folder: sh install.sh FOLDER"
pip="-m pip"
if ! "$found" -m venv "$target" >/dev/null 2>&1; then
    # Debian and Ubuntu keep pip out of venv; the one in this folder does as well.
    "$found" -m venv --without-pip "$target"
    pip=$(ls pip-*.whl)/pip
fi
# What writes PDF, Word and Excel, and what large conflicts need, comes along where the folder has it.
has() { for wheel in "$1"-*.whl; do [ ! -e "$wheel" ] || return 0; done; return 1; }
sulh=sulh
! has typst || sulh='sulh[report]'
! has dd || sulh='sulh[scale]'
! has typst || ! has dd || sulh='sulh[report,scale]'
# shellcheck disable=SC2086  # two words or one
"$target/bin/python" $pip --isolated install --quiet --no-index --find-links . --upgrade "$sulh"
printf 'sulh is installed. Type:\n    %s demo\n' "$target/bin/sulh"
