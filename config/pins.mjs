// `node config/pins.mjs`: draws the pins of src/miniapp/map/pin-drawing.ts as pictures, which WeChat's map wants; run it after a change there.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import sharp from 'sharp'
import { root } from './setup/step.mjs'

const { outputFiles } = await build({
  entryPoints: [path.join(root, 'src/miniapp/map/pin-drawing.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  tsconfig: path.join(root, 'tsconfig.json'),
})
const code = outputFiles[0]?.text ?? ''
const { pinSvg, stationSvg } = await import(`data:text/javascript,${encodeURIComponent(code)}`)

const plain = (size, inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${inside}</svg>`

const drawings = {
  ...Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7', '8', 'closed', 'paused'].map((name) => [name, pinSvg(name)]),
  ),
  cluster: plain(44, '<circle cx="22" cy="22" r="20" fill="#17624f" stroke="#fff" stroke-width="2"/>'),
  station: stationSvg,
}

const folder = path.join(root, 'src/miniapp/map/pin')
mkdirSync(folder, { recursive: true })
for (const [name, svg] of Object.entries(drawings)) {
  const picture = await sharp(Buffer.from(svg), { density: 72 * 3 })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer()
  writeFileSync(path.join(folder, `${name}.png`), picture)
}
