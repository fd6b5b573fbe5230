// Codes and links: the scene within its limits, an image back when all is right and JSON when not.

import { deflateSync } from 'node:zlib'
import qrcode from 'qrcode-generator'
import { type Fields, grant, type Reply, refuse, textIn } from './reply'
import { opaque, type World } from './world'

const versions = ['release', 'trial', 'develop']

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let crc = index
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc >>> 0
})

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  let crc = 0xffffffff
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
  return Buffer.concat([length, body, sum])
}

/** A QR code as a grey PNG: not round like WeChat's, but readable by any scanner. */
const pngOf = (text: string, width: number): Buffer => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const modules = code.getModuleCount() + 8
  const scale = Math.max(1, Math.floor(width / modules))
  const size = modules * scale
  const rows = Buffer.alloc(size * (size + 1), 0xff)
  for (let y = 0; y < size; y += 1) {
    rows[y * (size + 1)] = 0
    for (let x = 0; x < size; x += 1) {
      const [row, column] = [Math.floor(y / scale) - 4, Math.floor(x / scale) - 4]
      const inside = row >= 0 && column >= 0 && row < modules - 8 && column < modules - 8
      if (inside && code.isDark(row, column)) rows[y * (size + 1) + 1 + x] = 0
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const end = chunk('IEND', Buffer.alloc(0))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), end])
}

const pageFault = (world: World, page: string, version: string, check: boolean): Reply | undefined => {
  if (page.startsWith('/') || page.includes('?')) return refuse(40097)
  return check && version === 'release' && !world.pages.has(page) ? refuse(41030) : undefined
}

export const miniCode = (world: World, body: Fields): Reply => {
  const scene = textIn(body, 'scene')
  if (scene === undefined || scene === '' || scene.length > 32) return refuse(40169)
  if (!/^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/.test(scene)) return refuse(40129)
  const version = textIn(body, 'env_version') ?? 'release'
  if (!versions.includes(version)) return refuse(40097)
  const width = body.width ?? 430
  if (typeof width !== 'number' || width < 280 || width > 1280) return refuse(40097)
  const page = textIn(body, 'page') ?? 'pages/home/index'
  const fault = pageFault(world, page, version, body.check_path !== false)
  return fault ?? { errcode: 0, image: pngOf(`weapp:${page}?scene=${encodeURIComponent(scene)}`, width) }
}

export const urlLink = (world: World, body: Fields): Reply => {
  const path = (textIn(body, 'path') ?? '').replace(/^\//, '')
  const query = textIn(body, 'query') ?? ''
  if (query.length > 1024) return refuse(40097)
  const version = textIn(body, 'env_version') ?? 'release'
  if (!versions.includes(version)) return refuse(40097)
  if (version === 'release' && path !== '' && !world.pages.has(path)) return refuse(40097)
  const days = body.expire_interval
  if (body.expire_type === 1 && (typeof days !== 'number' || days < 1 || days > 30)) return refuse(40097)
  const until = body.expire_time
  const latest = (world.now() + 30 * 86_400_000) / 1000
  if (body.expire_type !== 1 && (typeof until !== 'number' || until > latest)) return refuse(40097)
  return grant({ url_link: `https://wxaurl.cn/${opaque(8)}` })
}
