// What the checks of an installation find, in Chinese and English, each with what to do about it.

import type { CheckId, FoundBy, Level, Measured } from '../../domain/health/check'
import { asCalledHere } from '../command-name'
import type { Judged } from '../health/measure'

type HealthLanguage = 'zh-cn' | 'en'

/** Chinese, English. */
type Both = readonly [string, string]

interface FoundWords<M> {
  readonly said: (measured: M) => Both
  /** absent where nothing is to be done */
  readonly todo?: Both
}

interface CheckWords<Id extends CheckId> {
  readonly name: Both
  readonly found: Readonly<Record<FoundBy<Id>, FoundWords<Measured[Id]>>>
}

const seconds = (milliseconds: number): string => (Math.abs(milliseconds) / 1000).toFixed(1)
const gb = (mb: number): string => (mb / 1024).toFixed(1)

const words: { readonly [Id in CheckId]: CheckWords<Id> } = {
  database: {
    name: ['数据库', 'Database'],
    found: {
      fine: { said: (m) => [`可读可写，${m.milliseconds} 毫秒`, `takes writes, ${m.milliseconds} ms`] },
      slow: {
        said: (m) => [`写一行用了 ${m.milliseconds} 毫秒`, `one row took ${m.milliseconds} ms`],
        todo: [
          '看磁盘是不是慢、是不是有别的任务在占用（iostat、pg_stat_activity）。',
          'See whether the disk is slow or something else keeps it busy (iostat, pg_stat_activity).',
        ],
      },
      trial: {
        said: () => ['可读可写，但用的是内置数据库', 'takes writes, but it is the embedded database'],
        todo: [
          '内置数据库只适合试用：正式使用请装 PostgreSQL 15 以上并设置 DATABASE_URL。',
          'The embedded database is for trials: install PostgreSQL 15 or newer and set DATABASE_URL.',
        ],
      },
      readOnly: {
        said: () => ['只读，写不进去', 'read-only'],
        todo: [
          '连到的是备库，或主库刚降级：把 DATABASE_URL 指向现在的主库。',
          'This is a copy, or a primary that was demoted: let DATABASE_URL name the present primary.',
        ],
      },
      away: {
        said: (m) => [
          `连不上或写不进去（${m.code ?? '没有应答'}）`,
          `does not answer or takes no writes (${m.code ?? 'no answer'})`,
        ],
        todo: [
          '看数据库服务有没有在运行、磁盘有没有满，再核对 DATABASE_URL。',
          'See whether the database runs and its disk has room, then check DATABASE_URL.',
        ],
      },
    },
  },
  databaseVersion: {
    name: ['数据库版本', 'Database version'],
    found: {
      fine: { said: (m) => [`PostgreSQL ${m.text}`, `PostgreSQL ${m.text}`] },
      old: {
        said: (m) => [`PostgreSQL ${m.text}，太旧`, `PostgreSQL ${m.text}, too old`],
        todo: ['请升级到 PostgreSQL 15 或更新的版本。', 'Upgrade to PostgreSQL 15 or newer.'],
      },
    },
  },
  schema: {
    name: ['表结构', 'Tables'],
    found: {
      fine: { said: () => ['与程序版本一致', 'as this version wants them'] },
      behind: {
        said: (m) => [`还差 ${m.missing} 步没有更新`, `${m.missing} changes not applied yet`],
        todo: [
          '运行 npm run upgrade，或用 DATABASE_OWNER_URL 启动一次新版本。',
          'Run npm run upgrade, or start the new version once with DATABASE_OWNER_URL.',
        ],
      },
      newer: {
        said: (m) => [`有 ${m.unknown} 步是更新的版本做的`, `${m.unknown} changes were made by a newer version`],
        todo: [
          '这台机器上的程序旧了，请装同样的新版本。',
          'The program on this machine is older: install the newer version.',
        ],
      },
    },
  },
  connections: {
    name: ['数据库连接', 'Connections'],
    found: {
      fine: { said: (m) => [`用了 ${m.used} 个，共 ${m.most} 个`, `${m.used} of ${m.most} in use`] },
      many: {
        said: (m) => [
          `用了 ${m.used} 个，共 ${m.most} 个，${m.waiting} 个请求在等`,
          `${m.used} of ${m.most} in use, ${m.waiting} requests wait`,
        ],
        todo: [
          '进程数 × DATABASE_CONNECTIONS 应小于 max_connections；或在前面加 pgbouncer（会话模式）。',
          'Processes times DATABASE_CONNECTIONS should stay below max_connections; or put pgbouncer in front, session mode.',
        ],
      },
      none: {
        said: (m) => [`${m.most} 个全部用完`, `all ${m.most} are in use`],
        todo: [
          '请调小 DATABASE_CONNECTIONS 或调大 max_connections。',
          'Lower DATABASE_CONNECTIONS or raise max_connections.',
        ],
      },
    },
  },
  lag: {
    name: ['备库', 'Copies of the database'],
    found: {
      none: { said: () => ['没有备库', 'there are none'] },
      fine: {
        said: (m) => [
          `${m.copies} 个，最多落后 ${m.seconds.toFixed(1)} 秒`,
          `${m.copies}, at most ${m.seconds.toFixed(1)} s behind`,
        ],
      },
      unread: {
        said: () => [
          '设置了 DATABASE_READ_URL，但那个备库连不上或跟不上',
          'the one in DATABASE_READ_URL does not answer or does not keep up',
        ],
        todo: [
          '现在由主库代答，没有人受影响：看备库有没有在运行、复制断没断，再核对 DATABASE_READ_URL。',
          'The database answers instead, nobody is affected: see whether the copy runs and still follows, then check DATABASE_READ_URL.',
        ],
      },
      hidden: {
        said: (m) => [
          `${m.copies} 个，其中 ${m.hidden} 个落后多少，这个账号看不到`,
          `${m.copies}; how far behind ${m.hidden} of them are, this login may not see`,
        ],
        todo: [
          '请数据库管理员执行：grant pg_monitor to 数据库账号;',
          'Ask the administrator of the database to run: grant pg_monitor to the login;',
        ],
      },
      behind: {
        said: (m) => [`落后 ${Math.round(m.seconds)} 秒`, `${Math.round(m.seconds)} s behind`],
        todo: ['看备库的磁盘和网络。', 'Look at the disk and the network of the copy.'],
      },
      far: {
        said: (m) => [`落后 ${Math.round(m.seconds / 60)} 分钟`, `${Math.round(m.seconds / 60)} minutes behind`],
        todo: ['现在切换会丢数据：先修好备库，再谈切换。', 'A fail-over would lose data now: mend the copy first.'],
      },
    },
  },
  disk: {
    name: ['磁盘', 'Disk'],
    found: {
      fine: {
        said: (m) => [`还有 ${gb(m.freeMb)} GB，共 ${gb(m.totalMb)} GB`, `${gb(m.freeMb)} of ${gb(m.totalMb)} GB free`],
      },
      low: {
        said: (m) => [`只剩 ${gb(m.freeMb)} GB`, `only ${gb(m.freeMb)} GB left`],
        todo: ['请在这个月内扩容或清理。', 'Add room or clear some this month.'],
      },
      full: {
        said: (m) => [`只剩 ${m.freeMb} MB`, `only ${m.freeMb} MB left`],
        todo: [
          '马上清理：低于 512 MB 就不再收图片，满了数据库会停。',
          'Clear some now: below 512 MB no pictures are taken, and a full disk stops the database.',
        ],
      },
    },
  },
  clock: {
    name: ['时钟', 'Clock'],
    found: {
      fine: { said: (m) => [`与数据库相差 ${seconds(m.skewMs)} 秒`, `${seconds(m.skewMs)} s from the database`] },
      off: {
        said: (m) => [`与数据库相差 ${seconds(m.skewMs)} 秒`, `${seconds(m.skewMs)} s from the database`],
        todo: ['请在两台机器上都打开时间同步（chrony）。', 'Let both machines keep time (chrony).'],
      },
      wrong: {
        said: (m) => [
          `与数据库相差 ${Math.round(Math.abs(m.skewMs) / 1000)} 秒`,
          `${Math.round(Math.abs(m.skewMs) / 1000)} s from the database`,
        ],
        todo: [
          '期限会算错：马上对时（chronyc makestep），再重启服务。',
          'Due dates go wrong: set the clock now (chronyc makestep), then restart.',
        ],
      },
      future: {
        said: (m) => [
          `最后一条记录的时间比现在晚 ${Math.round(m.aheadMs / 1000)} 秒`,
          `the last event lies ${Math.round(m.aheadMs / 1000)} s in the future`,
        ],
        todo: [
          '有一台机器的钟曾经快了：对时，并查是哪一台。',
          'The clock of some machine was fast: set it and find out which.',
        ],
      },
    },
  },
  key: {
    name: ['密钥', 'Key'],
    found: {
      fine: {
        said: (m) => [
          m.path === null ? '与数据库相符（写在设置里）' : `与数据库相符，在 ${m.path}`,
          m.path === null ? 'fits the database (a setting)' : `fits the database, ${m.path}`,
        ],
      },
      open: {
        said: (m) => [`别的账号也读得到 ${m.path ?? ''}`, `other accounts can read ${m.path ?? ''}`],
        todo: ['请执行 chmod 600，并另存一份到安全的地方。', 'Run chmod 600 on it, and keep a copy in a safe place.'],
      },
      wrong: {
        said: () => ['不是写这个数据库的那一把', 'is not the one that the database was written with'],
        todo: ['把原来的密钥放回去，不要重新生成。', 'Put the old key back; do not make another.'],
      },
    },
  },
  sms: {
    name: ['短信', 'Text messages'],
    found: {
      fine: { said: () => ['短信接口连得上（不试发，以免收费）', 'the gateway answers (nothing was sent)'] },
      trial: { said: () => ['试用：验证码写在日志里', 'a trial: codes are written to the log'] },
      log: {
        said: () => ['验证码写在日志里，没有发给人', 'codes are written to the log, nobody receives them'],
        todo: ['请设置 SMS_URL 和 SMS_TOKEN，或腾讯云短信。', 'Set SMS_URL and SMS_TOKEN, or Tencent Cloud.'],
      },
      away: {
        said: () => [
          '短信接口连不上，没有人能用验证码登录',
          'the gateway does not answer: nobody can sign in by a code',
        ],
        todo: ['看出口网络和 SMS_URL，再问短信服务商。', 'Check the way out and SMS_URL, then ask the provider.'],
      },
    },
  },
  files: {
    name: ['图片存储', 'Pictures'],
    found: {
      fine: {
        said: (m) => [
          `${m.kind === 's3' ? '对象存储' : '本机文件夹'}：存、取、删都正常，${m.milliseconds} 毫秒`,
          `${m.kind === 's3' ? 'S3' : 'a folder'}: put, read and removed, ${m.milliseconds} ms`,
        ],
      },
      put: {
        said: () => ['存不进去', 'nothing can be put there'],
        todo: [
          '看磁盘余量或 S3 的地址、桶名、密钥和写权限。',
          'Check the room on disk, or address, bucket, key and rights of S3.',
        ],
      },
      get: {
        said: () => ['存进去的读不出来', 'what was put there cannot be read'],
        todo: ['看 S3 密钥有没有读权限，桶名对不对。', 'Check that the key may read, and the name of the bucket.'],
      },
      remove: {
        said: () => ['删不掉', 'nothing can be removed'],
        todo: ['给密钥删除权限：到期的图片必须删得掉。', 'Let the key remove: what is due has to be deleted.'],
      },
    },
  },
  wechat: {
    name: ['微信', 'WeChat'],
    found: {
      none: { said: () => ['没有开通', 'not in use'] },
      fine: { said: () => ['凭据有效', 'the credential is good'] },
      failed: {
        said: (m) => [`取不到凭据（${m.failure ?? ''}）`, `no credential (${m.failure ?? ''})`],
        todo: [
          '运行 npm run wechat:doctor，它逐项说明哪里不对。',
          'Run npm run wechat:doctor: it says what is wrong, item by item.',
        ],
      },
    },
  },
  certificate: {
    name: ['证书', 'Certificate'],
    found: {
      none: { said: () => ['试用，没有用 https', 'a trial without https'] },
      plain: {
        said: (m) => [
          m.address === null ? '没有设置 PUBLIC_URL' : `${m.address} 不是 https`,
          m.address === null ? 'PUBLIC_URL is not set' : `${m.address} is not https`,
        ],
        todo: [
          '请配好证书，把 PUBLIC_URL 设为 https:// 开头的网址。',
          'Get a certificate and let PUBLIC_URL start with https://.',
        ],
      },
      unread: {
        said: (m) => [`${m.address ?? ''} 连不上，读不到证书`, `${m.address ?? ''} does not answer`],
        todo: ['看反向代理有没有在运行、域名有没有解析到这里。', 'See whether the proxy runs and the name leads here.'],
      },
      fine: { said: (m) => [`还有 ${m.days ?? 0} 天`, `good for ${m.days ?? 0} days`] },
      soon: {
        said: (m) => [`还有 ${m.days ?? 0} 天到期`, `ends in ${m.days ?? 0} days`],
        todo: [
          '请在到期前换证书，并看自动续期为什么没有做。',
          'Renew it in time, and see why it was not renewed by itself.',
        ],
      },
      now: {
        said: (m) => [
          (m.days ?? 0) < 0 ? '已经过期' : `还有 ${m.days ?? 0} 天到期`,
          (m.days ?? 0) < 0 ? 'has ended' : `ends in ${m.days ?? 0} days`,
        ],
        todo: ['马上换证书，否则没有人打得开。', 'Renew it now, or nobody can open the pages.'],
      },
    },
  },
  outbox: {
    name: ['待发通知', 'Notices to deliver'],
    found: {
      fine: { said: (m) => [`${m.waiting} 条`, `${m.waiting} waiting`] },
      late: {
        said: (m) => [
          `${m.waiting} 条，最早的等了 ${m.oldestMinutes} 分钟`,
          `${m.waiting}, the oldest for ${m.oldestMinutes} minutes`,
        ],
        todo: [
          '过几分钟再看；不减少就查日志里的 deliver。',
          'Look again in some minutes; if there are no fewer, look for "deliver" in the log.',
        ],
      },
      stuck: {
        said: (m) => [
          `${m.waiting} 条，最早的等了 ${m.oldestMinutes} 分钟`,
          `${m.waiting}, the oldest for ${m.oldestMinutes} minutes`,
        ],
        todo: [
          '查日志里的 outbox 和 deliver，重启一个进程试试。',
          'Look for "outbox" and "deliver" in the log, and restart a process.',
        ],
      },
    },
  },
  jobs: {
    name: ['后台任务', 'Jobs'],
    found: {
      fine: { said: () => ['正常', 'as they should be'] },
      failed: {
        said: (m) => [`一天内失败 ${m.failed} 次`, `${m.failed} failed within a day`],
        todo: [
          '查日志里的 job，看是哪个外部服务不通。',
          'Look for "job" in the log: which service outside did not answer?',
        ],
      },
      late: {
        said: (m) => [`最早的一个晚了 ${m.lateMinutes} 分钟`, `the oldest is ${m.lateMinutes} minutes late`],
        todo: ['看有没有进程在运行。', 'See whether any process runs.'],
      },
      stuck: {
        said: (m) => [`${m.stuck} 个做了一个多小时还没完`, `${m.stuck} have run for more than an hour`],
        todo: ['重启服务，任务会被别的进程接过去。', 'Restart the service: another process takes them over.'],
      },
    },
  },
  sweep: {
    name: ['定时检查期限', 'Due dates'],
    found: {
      fine: { said: (m) => [`${m.lastMinutes ?? 0} 分钟前做过`, `last looked at ${m.lastMinutes ?? 0} minutes ago`] },
      never: {
        said: () => ['还没有做过', 'not looked at yet'],
        todo: ['刚启动时是正常的，五分钟后再看。', 'That is so after a start; look again in five minutes.'],
      },
      late: {
        said: (m) => [`已经 ${m.lastMinutes ?? 0} 分钟没有做`, `not looked at for ${m.lastMinutes ?? 0} minutes`],
        todo: ['查日志里的 sweep；时钟跳变时它会停下来。', 'Look for "sweep" in the log; it stops when a clock jumps.'],
      },
    },
  },
  cleanUp: {
    name: ['到期删除', 'Nightly deletion'],
    found: {
      fine: { said: (m) => [`${m.lastHours ?? 0} 小时前做过`, `last done ${m.lastHours ?? 0} hours ago`] },
      never: {
        said: () => ['还没有做过', 'not done yet'],
        todo: ['每天 3:30 做一次，明天再看。', 'It is done at 3:30 each night; look tomorrow.'],
      },
      late: {
        said: (m) => [`已经 ${m.lastHours ?? 0} 小时没有做`, `not done for ${m.lastHours ?? 0} hours`],
        todo: ['法律要求到期删除：查日志里的 tidy。', 'The law wants it done: look for "tidy" in the log.'],
      },
    },
  },
  erase: {
    name: ['待删的文件', 'Files to remove'],
    found: {
      fine: { said: (m) => [`${m.waiting} 个`, `${m.waiting} waiting`] },
      late: {
        said: (m) => [
          `${m.waiting} 个，最早的等了 ${m.oldestHours} 小时`,
          `${m.waiting}, the oldest for ${m.oldestHours} hours`,
        ],
        todo: ['图片存储删不掉文件：看“图片存储”一项。', 'The storage does not let go of them: see "Pictures".'],
      },
    },
  },
  backup: {
    name: ['备份', 'Backup'],
    found: {
      fine: {
        said: (m) => [
          `${m.lastHours ?? 0} 小时前备份，${m.checkedDays ?? 0} 天前试过恢复`,
          `made ${m.lastHours ?? 0} hours ago, tried ${m.checkedDays ?? 0} days ago`,
        ],
      },
      never: {
        said: () => ['从来没有备份过', 'never made'],
        todo: ['运行 npm run backup，并放进每天的定时任务。', 'Run npm run backup, and let it run every day.'],
      },
      late: {
        said: (m) => [`已经 ${m.lastHours ?? 0} 小时没有备份`, `not made for ${m.lastHours ?? 0} hours`],
        todo: ['看定时任务为什么没有做，先手动做一次。', 'See why it did not run, and make one by hand.'],
      },
      unchecked: {
        said: (m) => [
          m.checkedDays === null ? '有备份，没有试过恢复' : `${m.checkedDays} 天没有试过恢复`,
          m.checkedDays === null ? 'made, and never tried' : `not tried for ${m.checkedDays} days`,
        ],
        todo: [
          '运行 npm run backup:check：没试过的备份不算备份。',
          'Run npm run backup:check: one that was never tried is none.',
        ],
      },
    },
  },
  log: {
    name: ['总日志', 'The log'],
    found: {
      fine: {
        said: () => ['以这台机器签过的内容开头', 'begins with what this machine has signed'],
      },
      none: { said: () => ['这台机器还没有签过', 'this machine has signed nothing yet'] },
      rewritten: {
        said: () => [
          '不是这台机器签过的那一份，现在不再签名',
          'is not what this machine has signed: no head is signed any more',
        ],
        todo: [
          '运行 npm run verify，看少了、改了什么。自己恢复过更早的数据库时，删掉 DATA_DIR 里的 log-heads.json。',
          'Run npm run verify to see what is gone or changed. If you put an older database back yourself, delete log-heads.json in DATA_DIR.',
        ],
      },
    },
  },
  witness: {
    name: ['总日志的见证人', 'Witness of the log'],
    found: {
      fine: {
        said: (m) => [`${m.lastHours ?? 0} 小时前有人核对过`, `somebody followed it ${m.lastHours ?? 0} hours ago`],
      },
      never: {
        said: () => ['还没有外面的人核对过', 'nobody outside follows it'],
        todo: [
          '请报社、高校或上级单位每小时运行一次 npm run witness：没有人核对，记录被改了也没人知道。',
          'Ask a newspaper, a university or the city to run npm run witness every hour: what nobody follows can be rewritten.',
        ],
      },
      late: {
        said: (m) => [`已经 ${m.lastHours ?? 0} 小时没有人核对`, `nobody followed it for ${m.lastHours ?? 0} hours`],
        todo: ['问问见证人那边的程序还在不在运行。', 'Ask the witness whether their program still runs.'],
      },
    },
  },
  processes: {
    name: ['运行的进程', 'Processes'],
    found: {
      none: { said: () => ['没有在运行', 'none runs'] },
      fine: {
        said: (m) => [`${m.count} 个，版本 ${m.versions.join('、')}`, `${m.count}, version ${m.versions.join(', ')}`],
      },
      mixed: {
        said: (m) => [
          `${m.count} 个，版本不同：${m.versions.join('、')}`,
          `${m.count}, of several versions: ${m.versions.join(', ')}`,
        ],
        todo: ['升级途中是正常的；升完把旧的停掉。', 'That is so during an upgrade; stop the old ones after it.'],
      },
      apart: {
        said: (m) => [
          `两个进程的时钟相差 ${Math.round(m.apartMs / 1000)} 秒`,
          `the clocks of two are ${Math.round(m.apartMs / 1000)} s apart`,
        ],
        todo: ['给每台机器对时（chrony）。', 'Let every machine keep time (chrony).'],
      },
    },
  },
}

const unseen: FoundWords<undefined> = {
  said: () => ['没能检查（没有应答）', 'could not be looked at (no answer)'],
  todo: ['先看数据库，再看日志。', 'Look at the database first, then at the log.'],
}

export interface SaidFinding {
  readonly id: CheckId
  readonly level: Level
  readonly name: string
  readonly said: string
  readonly todo: string | null
}

const sayOne = <Id extends CheckId>({ finding, measured }: Judged<Id>, at: 0 | 1): SaidFinding => {
  const { id, level, found } = finding
  const { name, found: rows } = words[id]
  if (found === undefined || measured === undefined) {
    return { id, level, name: name[at], said: unseen.said(undefined)[at], todo: unseen.todo?.[at] ?? null }
  }
  const row = rows[found]
  const todo = row.todo === undefined ? null : asCalledHere(row.todo[at])
  return { id, level, name: name[at], said: row.said(measured)[at], todo }
}

export const sayFindings = (judged: readonly Judged[], language: HealthLanguage): readonly SaidFinding[] =>
  judged.map((one) => sayOne(one, language === 'en' ? 1 : 0))

export const marks: Readonly<Record<Level, string>> = { good: '✓', warn: '!', bad: '✗', off: '·' }

export const doctorSays = {
  title: (version: string) => `来商量 ${version} 体检 / check-up`,
  allGood: '全部正常。/ All is well.',
  someBad: (bad: number, warn: number) =>
    `${bad} 项要马上处理，${warn} 项要留意。/ ${bad} to mend now, ${warn} to keep an eye on.`,
  noDatabase: '还没有数据库：先启动一次服务。/ There is no database yet: start the server once.',
  asking: (address: string) =>
    `内置数据库正被服务使用，改问正在运行的服务 ${address}。/ The embedded database is in use; asking the running server at ${address}.`,
  silent: (address: string) =>
    `数据目录被别的程序占着，而 ${address} 没有应答。请停掉那个程序，或用 PORT 指明服务的端口。/ Another program has the data folder, and ${address} does not answer. Stop that program, or name the server's port in PORT.`,
  unreachable: '连不上数据库，只能检查其余各项。/ The database does not answer; only the rest is looked at.',
} as const
