// What `npm run upgrade` says, in Chinese and English.

import { asCalledHere } from '../command-name'

export const embeddedStops = (version: string): string =>
  `内置数据库同一时间只能由一个程序打开：请停掉旧服务，再启动 ${version}。 / The embedded database bears one process at a time: stop the old server, then start ${version}.`

export const migrated = (version: string): string =>
  `表结构已更新到 ${version}，旧版本可以继续运行。 / The tables are those of ${version}; the old version runs on.`

export const trying = (version: string): string =>
  `正在旁边试启动 ${version}…… / Trying ${version} beside the old one …`

export const notReady = (version: string): string =>
  asCalledHere(
    `${version} 没有就绪，旧服务没有动。请看上面的日志，或运行 npm run doctor。 / ${version} did not become ready; the old server was not touched. See the log above, or run npm run doctor.`,
  )

export const restartNow = (version: string): string =>
  `${version} 可以用。请逐个重启进程，每次等它就绪（/api/ready）再下一个： / ${version} works. Restart the processes one by one, each when the one before is ready (/api/ready):
  systemctl restart lai-shangliang@8081
  systemctl restart lai-shangliang@8082`
