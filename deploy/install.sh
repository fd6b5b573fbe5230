#!/bin/sh
# 把一个安装包装到这台机器上；可反复运行，装新版也是它。/ Installs an unpacked bundle on this machine; run it again to install a newer one.
set -eu
# the service reads what root lays down here
umask 022

here=$(cd "$(dirname "$0")" && pwd)
# DESTDIR puts everything under another folder, for packages and for trying it out; nobody is added to the machine then
to=${DESTDIR:-}
prefix=$to/opt/lai-shangliang
settings=$to/etc/lai-shangliang/environment
data=$to/var/lib/lai-shangliang
units=$to/etc/systemd
user=lai-shangliang

say() { printf '%s\n' "$*"; }
fail() { say "$*" >&2; exit 1; }

[ -n "$to" ] || [ "$(id -u)" = 0 ] || fail '请用 root 运行：sudo ./install.sh / Run it as root: sudo ./install.sh'
(cd "$here" && sha256sum --check --quiet SHA256SUMS) ||
  fail '校验不符：文件已损坏或被改动，请重新拷贝安装包。/ The checksums differ: copy the bundle again.'
"$here/app/node" -e '' || fail '这个安装包不是给这种机器做的。/ This bundle was made for another kind of machine.'

version=$(cat "$here/VERSION")
target="$prefix/releases/$version"

mkdir -p "$prefix/releases" "$(dirname "$settings")" "$data" "$to/usr/local/bin"
chmod 700 "$data"
if [ -z "$to" ]; then
  getent passwd "$user" >/dev/null || useradd --system --home-dir "$data" --shell /usr/sbin/nologin "$user"
  chown "$user:$user" "$data"
fi
if [ -e "$target" ]; then
  say "已有版本 $version，重新放置。/ Version $version is there already and is put in place again."
  rm -rf "$target.old" && mv "$target" "$target.old"
fi
cp -a "$here/app" "$target.new"
[ -n "$to" ] || chown -R root:root "$target.new"
mv "$target.new" "$target"
rm -rf "$target.old"
ln -sfn "releases/$version" "$prefix/current.new" && mv -T "$prefix/current.new" "$prefix/current"
ln -sfn ../../../opt/lai-shangliang/current/bin/lai-shangliang "$to/usr/local/bin/lai-shangliang"

if [ ! -e "$settings" ]; then
  install -m 0640 "$prefix/current/deploy/environment.example" "$settings"
  [ -n "$to" ] || chgrp "$user" "$settings"
fi
mkdir -p "$units/system" "$units/journald.conf.d"
install -m 0644 "$prefix/current/deploy/systemd/lai-shangliang@.service" "$units/system/"
install -m 0644 "$prefix/current/deploy/systemd/journald.conf" "$units/journald.conf.d/lai-shangliang.conf"
if [ -z "$to" ] && [ -d /run/systemd/system ]; then systemctl daemon-reload; fi

say "装好了：$target / Installed: $target"
say "接下来 / Next:
  1. 填写设置 / fill in the settings:  $settings
  2. 启动 / start:                     systemctl enable --now lai-shangliang@8081 lai-shangliang@8082
  3. 反向代理 / reverse proxy:         $prefix/current/deploy/nginx 或 or deploy/caddy
  4. 说明 / handbook:                  $prefix/current/docs/operating.md"
