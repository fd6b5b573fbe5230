// The poster of a station: one A4 page with its fonts inside, and a code that opens the station.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawPoster, type Poster, unprintable } from '../../../src/server/poster/draw'

const poster: Poster = {
  station: '枝江市安福寺镇桑树河村党群连心站暨政协委员工作室',
  place: '枝江市安福寺镇桑树河村村委会一楼大厅',
  phone: '0717-4212345',
  group: '安福寺镇同心圆小组',
  organiser: '枝江市政协办公室',
  address: 'https://laishangliang.example.cn/s/k7m3qd',
}

describe('the poster', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lsl-poster-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const drawn = async (name: string, of: Poster): Promise<string> => {
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, await drawPoster(of))
    return path
  }

  test('is one A4 page with its Chinese fonts embedded as subsets', async () => {
    const path = await drawn('plain', poster)
    const bytes = readFileSync(path)
    const text = bytes.toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(text.match(/\/FontFile3 /g)).toHaveLength(2)
    // the whole font would be sixteen times as much
    expect(bytes.length).toBeLessThan(500_000)
  })

  test('characters that its font does not have are named before it is printed', async () => {
    expect(await unprintable(poster)).toEqual([])
    expect(await unprintable({ ...poster, station: '𠮷家湾连心站', place: '𠮷家湾😀' })).toEqual(['𠮷', '😀'])
  })

  test('names too long for a line, and a station without a phone, stay on the page', async () => {
    const long = { ...poster, station: '很长的站名'.repeat(12), place: '很长的地址'.repeat(12), phone: null }
    const text = readFileSync(await drawn('long', long)).toString('latin1')
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
  })
})
