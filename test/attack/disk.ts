// A disk that fills up under the embedded database: writing stops in time, reading goes on, and with room it goes on by itself.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProduct } from '../bench/measure/product'
import { addressOf, after, ask, command } from './ask'
import type { Outcome } from './target'

const megabyte = 1024 * 1024

export const attackDisk = async (): Promise<readonly Outcome[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'lsl-attack-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return [{ attack: 'a full disk', came: 'not tried: a small disk can only be made by root', held: true }]
  }
  try {
    const product = await startProduct({
      NODE_ENV: 'production',
      DATA_DIR: join(folder, 'data'),
      DISTRICT: 'zhijiang',
      DISTRICT_NAME: '枝江',
      OFFICE_PHONE: '13800000001',
      SECRET_KEY: randomBytes(32).toString('hex'),
      SMS_URL: 'log',
      LOG_LEVEL: 'error',
    })
    try {
      const { url } = product
      const write = () =>
        command(url, 'session.code', addressOf(1), {
          phone: `138${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
        })
      const read = () => ask(url, '/api/district.get', addressOf(1))
      const before = await write()
      const filler = openSync(join(folder, 'filler'), 'w')
      const free = Number(execFileSync('df', ['--output=avail', '-B1', folder], { encoding: 'utf8' }).split('\n')[1])
      const block = Buffer.alloc(megabyte)
      for (let written = 0; written < free - 300 * megabyte; written += megabyte) writeSync(filler, block)
      await after(4000)
      const full = await write()
      const reading = await read()
      ftruncateSync(filler, 0)
      closeSync(filler)
      await after(4000)
      const again = await write()
      return [
        {
          attack: 'a disk with 300 MB left under the embedded database',
          came: `writing ${before.status}, then ${full.status} (come back in ${full.headers.get('retry-after')} s), reading ${reading.status}, with room again ${again.status}`,
          held: before.status === 200 && full.status === 503 && reading.status === 200 && again.status === 200,
        },
      ]
    } finally {
      await product.stop()
    }
  } finally {
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  }
}
