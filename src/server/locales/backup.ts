// What the commands for backups say, in Chinese and English.

import type { Fault, Verified } from '../backup/verify'

export const programMissing = (name: string): string =>
  `这台机器上没有 ${name}，请安装 PostgreSQL 客户端（版本不低于服务器），或用 PG_BIN 指明它的目录。 / ${name} is not on this machine: install PostgreSQL's client, not older than the server, or name its folder in PG_BIN.`

export const backupAltered = (name: string): string =>
  `备份 ${name} 的内容与清单不符：文件损坏或被改动，请用另一份。 / Backup ${name} is not what its manifest says: damaged or changed. Use another one.`

export const databaseNotEmpty =
  '目标数据库里已有数据，不会覆盖。请先改名或删除旧库，再恢复。 / The database has data already and is not overwritten. Rename or drop the old one first.'

export const otherKind = (kind: string): string =>
  kind === 'pglite'
    ? '这份备份来自内置数据库，请去掉 DATABASE_URL 再恢复。 / This backup is of an embedded database: restore it without DATABASE_URL.'
    : '这份备份来自 PostgreSQL，请设置 DATABASE_URL（和可以建库的 DATABASE_OWNER_URL）再恢复。 / This backup is of PostgreSQL: set DATABASE_URL, and DATABASE_OWNER_URL that may make databases.'

export const noBackup = (root: string): string => `${root} 里没有完整的备份。 / There is no whole backup in ${root}.`

export const made = (folder: string, mb: string, pictures: number): string =>
  `已备份到 ${folder}：数据库 ${mb} MB，图片和录音 ${pictures} 个。密钥不在里面，请另存。 / Backed up to ${folder}: database ${mb} MB, ${pictures} pictures and recordings. The key is not in it: keep it elsewhere.`

export const wentAway = (names: readonly string[]): string =>
  `已删除过期备份 ${names.join('、')}。 / Old backups were deleted: ${names.join(', ')}.`

export const restored = (name: string, pictures: number): string =>
  `已恢复 ${name}，图片和录音 ${pictures} 个。现在可以启动服务。 / Restored ${name} with ${pictures} pictures and recordings. The server can be started.`

export const sound = ({ subjects, events, pictures }: Verified, name: string): string =>
  `${name} 可以恢复：${subjects} 件事项和诉求、${events} 条记录的链条完整，${pictures} 个图片和录音都在，密钥相符。 / ${name} can be restored: the chains of ${subjects} subjects with ${events} events are unbroken, ${pictures} pictures and recordings are there, the key fits.`

const faultWords: Readonly<Record<Fault['what'], string>> = {
  chain: '链条断了 / its chain is broken',
  state: '与记录不符 / is not what its log tells',
  missing: '文件不在 / its bytes are missing',
  altered: '文件被改动 / its bytes were altered',
  changed: '被改写了 / was rewritten',
  gone: '被删掉了 / was deleted',
  unlisted: '不在总日志里 / came in behind the log',
  tree: '总日志与签名的根不符 / the log has another root than was signed',
  signature: '签名不对 / is not signed with this key',
  past: '总日志不是这台机器签过的那一份 / the log is not the one that this machine has signed',
  key: '密钥打不开 / the key does not open it',
}

export const unsound = (faults: readonly Fault[], name: string): readonly string[] => [
  `${name} 有 ${faults.length} 处问题： / ${name} has ${faults.length} faults:`,
  ...faults.slice(0, 20).map(({ kind, id, what }) => `  ${kind} ${id}：${faultWords[what]}`),
]

export const logSound = ({ subjects, events, pictures }: Verified): string =>
  `${subjects} 件事项和诉求、${events} 条记录、${pictures} 个图片和录音都与总日志相符。 / ${subjects} subjects, ${events} events and ${pictures} pictures and recordings are as the log says.`

export const thisDatabase = '数据库 / the database'

export const askingServer = (address: string): string =>
  `内置数据库正被服务使用，由服务 ${address} 交出。 / The embedded database is in use; the server at ${address} hands it over.`

export const serverSilent = (address: string): string =>
  `数据目录被别的程序占着，而 ${address} 没有应答。 / Another program has the data folder, and ${address} does not answer.`
