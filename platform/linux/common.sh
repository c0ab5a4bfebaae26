# What `run` and `test` have in common. Sourced, with the working folder at the top of the tree.
# shellcheck shell=bash

say() { echo "shouce: $*"; }

give_up() {
    echo "shouce: $*" >&2
    exit 1
}

packages_list=platform/debian/packages

# packages_of SECTION…: the packages of some sections of the list.
packages_of() {
    awk -v wanted=" $* " '
        /^\[/ { section = substr($1, 2, length($1) - 2); next }
        NF && !/^#/ && index(wanted, " " section " ") { print $1 }' "$packages_list"
}

# install_packages SECTION…: installs what is missing; says so, or says nothing.
install_packages() {
    local wanted missing as_root=()
    wanted=$(packages_of "$@")
    if ! command -v apt-get >/dev/null; then
        say "this is not Debian; $packages_list says what has to be installed. Going on"
        return
    fi
    missing=$(comm -23 <(sort <<<"$wanted") \
        <(xargs dpkg-query -W -f '${Package} ${db:Status-Status}\n' <<<"$wanted" 2>/dev/null |
            awk '$2 == "installed" { print $1 }' | sort -u))
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || give_up "to install as root: apt-get install" $missing
        as_root=(sudo)
    fi
    say "installing" $missing
    "${as_root[@]}" apt-get update -qq
    xargs "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes -qq --no-install-recommends <<<"$missing" >/dev/null
}

# build PRESET [TARGET…]: configures where that has not been done, then builds what has changed.
build() {
    local preset=$1
    shift
    if command -v ccache >/dev/null; then
        # Presets and clones then share what they compile: paths count from the top of the tree, and the
        # build folder's own name, which only a debugger reads, does not count.
        export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
    fi
    [ -e "build/$preset/build.ninja" ] || cmake --preset "$preset"
    cmake --build --preset "$preset" ${1:+--target "$@"}
}

# Whether DISPLAY names an X server that answers. Wayland alone is not enough: the kiosk talks X.
display_answers() {
    [ -n "${DISPLAY:-}" ] && xdpyinfo >/dev/null 2>&1
}

# open_display WIDTHxHEIGHT: starts an X server without a screen and sets DISPLAY; it ends with the script.
open_display() {
    local from_server
    command -v Xvfb >/dev/null || give_up "there is no Xvfb; $packages_list names its package"
    mkdir -p build
    # Xvfb writes its number when it is ready, so there is nothing to wait or to guess for.
    exec {from_server}< <(exec Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp 3>&1 >build/xvfb.log 2>&1)
    trap "kill $! 2>/dev/null || true" EXIT
    read -r DISPLAY <&"$from_server" || give_up "Xvfb did not start; see build/xvfb.log"
    export DISPLAY=:$DISPLAY
}
