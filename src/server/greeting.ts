// What the console shows when the server listens: addresses, and in demo mode a station's code to scan.

import { networkInterfaces } from 'node:os'
import qrcode from 'qrcode-generator'
import { demoIsOn, listening, scanStation } from './locales/start'
import type { Services } from './services'
import type { Setting } from './setting'

const lanAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  )

const terminalCode = (text: string): string => {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createASCII(1, 2)
}

export const greet = async (
  { db }: Pick<Services, 'db'>,
  setting: Setting,
  port: number,
  print: (line: string) => void,
): Promise<void> => {
  const isLocal = setting.host === '127.0.0.1' || setting.host === 'localhost'
  const network = isLocal ? [] : lanAddresses().map((address) => `http://${address}:${port}`)
  const local = `http://localhost:${port}`
  print('')
  for (const line of listening(setting.publicUrl ?? local, network)) print(line)
  if (!setting.demo) return
  print(demoIsOn)
  const station = await db
    .selectFrom('station')
    .select(['code', 'name'])
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .orderBy('code')
    .executeTakeFirst()
  if (station === undefined) return
  const address = `${setting.publicUrl ?? network[0] ?? local}/s/${station.code}`
  print(terminalCode(address))
  for (const line of scanStation(station.name, address)) print(line)
}
