// Pictures for the demo: plain drawings of places, as they were and as they are afterwards. No photograph of anybody.

import sharp from 'sharp'

export const places = ['market', 'street', 'wires', 'building', 'valley', 'square', 'road', 'river'] as const
/** A place, before or after something was done about it. */
export type Scene = `${(typeof places)[number]}-${'before' | 'after'}`

interface Palette {
  readonly sky: readonly [string, string]
  readonly ground: string
  readonly wall: string
  readonly roof: string
  readonly mark: string
}

const palettes: Readonly<Record<'before' | 'after', Palette>> = {
  before: { sky: ['#aebac4', '#dde3e6'], ground: '#9a948a', wall: '#c9c0b2', roof: '#84736a', mark: '#6f665c' },
  after: { sky: ['#8cc4ea', '#eaf5fb'], ground: '#b9c7a4', wall: '#f3e7d2', roof: '#c06a4c', mark: '#4c9a6a' },
}

const box = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`
const line = (points: string, colour: string, width: number): string =>
  `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`
const shape = (path: string, fill: string, more = ''): string => `<path d="${path}" fill="${fill}" ${more}/>`
const round = (x: number, y: number, radius: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" ${more}/>`

const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_one, index) => draw(index)).join('')

const tree = (x: number, y: number, colour: string): string =>
  box(x - 7, y, 14, 90, '#7d6249') +
  round(x, y - 30, 62, colour) +
  round(x - 40, y + 5, 42, colour) +
  round(x + 42, y + 8, 40, colour)

const house = (x: number, y: number, width: number, height: number, { wall, roof }: Palette): string =>
  box(x, y, width, height, wall) +
  shape(`M${x - 24} ${y} L${x + width / 2} ${y - 90} L${x + width + 24} ${y} Z`, roof) +
  box(x + width / 2 - 32, y + height - 120, 64, 120, '#6b5140') +
  box(x + 30, y + 44, 56, 56, '#dfeaf0') +
  box(x + width - 86, y + 44, 56, 56, '#dfeaf0')

const block = (x: number, y: number, width: number, floors: number, wall: string): string =>
  box(x, y, width, floors * 92, wall) +
  repeat(floors, (floor) =>
    repeat(Math.floor(width / 90), (column) => box(x + 24 + column * 90, y + 22 + floor * 92, 46, 50, '#b8cedb')),
  )

type Draw = (palette: Palette, after: boolean) => string

const drawings: Readonly<Record<(typeof places)[number], Draw>> = {
  market: (palette, after) =>
    house(110, 420, 1060, 260, palette) +
    repeat(5, (n) => {
      const x = 130 + n * 210
      const cover = after ? ['#d9534a', '#e8b04a', '#4c9a6a', '#4a86c0', '#c06a4c'][n] : '#8d8478'
      return (
        shape(`M${x} 600 h180 l-20 -56 h-140 Z`, cover ?? '#8d8478') +
        box(x + 8, 650, 164, 60, '#a67c52') +
        repeat(5, (fruit) => round(x + 30 + fruit * 30, 645, 14, after ? '#7fae4d' : '#8f9a72'))
      )
    }) +
    (after
      ? box(0, 770, 1280, 12, '#ffffff', 'opacity="0.7"')
      : `<ellipse cx="420" cy="830" rx="260" ry="36" fill="#7f8d95" opacity="0.8"/><ellipse cx="900" cy="870" rx="180" ry="26" fill="#7f8d95" opacity="0.8"/>${repeat(6, (n) => round(640 + n * 46, 760 + (n % 2) * 24, 12, '#7f8a5c'))}`),
  street: (palette, after) =>
    repeat(4, (n) => house(40 + n * 310, 430 - (n % 2) * 30, 250, 290 + (n % 2) * 30, palette)) +
    repeat(9, (n) => box(n * 150, 730 + (n % 3) * 60, 130, 46, after ? '#d8d2c4' : '#8b857b', 'rx="6"')) +
    repeat(3, (n) => {
      const x = 330 + n * 310
      return (
        box(x, 480, 12, 250, '#444c52') +
        round(x + 6, 470, 22, after ? '#ffd977' : '#5d656b') +
        (after ? round(x + 6, 470, 60, '#ffe9a8', 'opacity="0.45"') : '')
      )
    }),
  wires: (palette, after) =>
    block(80, 332, 360, 4, palette.wall) +
    block(840, 332, 380, 4, palette.wall) +
    box(610, 220, 26, 500, '#70767a') +
    box(540, 260, 166, 16, '#70767a') +
    (after
      ? line('440,360 622,270 840,340', '#3f474c', 4) + box(560, 716, 130, 22, palette.mark, 'rx="8"')
      : repeat(14, (n) =>
          line(
            `${420 + (n % 3) * 12},${350 + n * 14} ${560 + n * 8},${300 + ((n * 37) % 120)} ${850 - (n % 4) * 10},${330 + n * 18}`,
            '#33383c',
            4,
          ),
        ) + line('622,420 560,520 640,640 600,720', '#33383c', 6)),
  building: (palette, after) =>
    block(220, 150, 540, 6, palette.wall) +
    (after
      ? box(770, 190, 130, 512, '#e3eef3') +
        repeat(6, (n) => box(780, 204 + n * 84, 110, 66, '#9cc3d8')) +
        box(770, 150, 130, 40, palette.roof) +
        box(806, 616, 58, 86, '#5a7f93')
      : box(760, 610, 150, 92, '#a9a095') + line('770,610 900,610', '#84736a', 10)) +
    tree(1060, 560, after ? '#6fa75c' : '#8a947a'),
  valley: (palette, after) =>
    shape('M0 560 L260 260 L520 520 L800 220 L1280 560 Z', after ? '#8fb57a' : '#9aa38f') +
    shape('M0 640 Q320 520 640 620 T1280 600 V760 H0 Z', after ? '#a7c588' : '#a8a893') +
    repeat(7, (n) => tree(110 + n * 180, 600 + (n % 2) * 50, after ? '#79a95f' : '#8b9479')) +
    (after ? repeat(30, (n) => round(80 + ((n * 173) % 1140), 540 + ((n * 71) % 120), 9, '#cf3f4f')) : '') +
    house(520, 640, 240, 130, palette),
  square: (palette, after) =>
    block(90, 240, 300, 5, palette.wall) +
    block(900, 240, 300, 5, palette.wall) +
    house(470, 430, 340, 260, palette) +
    box(500, 380, 280, 44, palette.mark, 'rx="6"') +
    repeat(after ? 7 : 3, (n) => {
      const x = 250 + n * 130
      return (
        round(x, 740, 24, '#e7bf9a') +
        shape(`M${x - 34} 840 q34 -100 68 0 Z`, ['#4a86c0', '#c06a4c', '#4c9a6a', '#8a6bb0'][n % 4] ?? '#4a86c0')
      )
    }),
  road: (palette, after) =>
    tree(150, 520, after ? '#6fa75c' : '#8a947a') +
    tree(1120, 540, after ? '#6fa75c' : '#8a947a') +
    house(430, 380, 300, 200, palette) +
    shape('M560 560 L740 560 L1180 960 L100 960 Z', after ? '#5c6368' : '#7d776d') +
    (after
      ? repeat(4, (n) => box(638 - n * 3, 600 + n * 92, 16 + n * 6, 46, '#ffffff'))
      : repeat(
          6,
          (n) =>
            `<ellipse cx="${420 + ((n * 137) % 440)}" cy="${650 + n * 50}" rx="${40 + n * 8}" ry="${12 + n * 3}" fill="#5b554c"/>`,
        )),
  river: (palette, after) =>
    shape('M0 480 Q400 420 700 480 T1280 460 V620 H0 Z', after ? '#a7c588' : '#a8a893') +
    shape('M0 640 Q340 560 640 640 T1280 620 V960 H0 Z', after ? '#6fb1d6' : '#8c9a94') +
    repeat(5, (n) =>
      line(
        `${60 + n * 240},${740 + (n % 2) * 60} ${150 + n * 240},${726 + (n % 2) * 60} ${240 + n * 240},${740 + (n % 2) * 60}`,
        '#ffffff',
        5,
      ),
    ) +
    repeat(9, (n) => box(70 + n * 140, after ? 520 : 545, 10, after ? 90 : 60, after ? '#f5f2ea' : '#8d8478')) +
    (after ? box(60, 524, 1150, 12, '#f5f2ea') : '') +
    tree(1010, 420, palette.mark),
}

const svgOf = (scene: Scene): string => {
  const [place = 'road', mood = 'before'] = scene.split('-') as [keyof typeof drawings, 'before' | 'after']
  const palette = palettes[mood]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 1280 960">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="${palette.sky[0]}"/><stop offset="1" stop-color="${palette.sky[1]}"/>
    </linearGradient></defs>
    <rect width="1280" height="960" fill="url(#sky)"/>
    ${mood === 'after' ? '<circle cx="1090" cy="150" r="64" fill="#ffe08a"/>' : '<ellipse cx="980" cy="170" rx="190" ry="46" fill="#c3ccd2"/>'}
    <rect y="700" width="1280" height="260" fill="${palette.ground}"/>
    ${drawings[place](palette, mood === 'after')}
  </svg>`
}

/** As a phone would send it: a JPEG. */
export const drawScene = (scene: Scene): Promise<Buffer> =>
  sharp(Buffer.from(svgOf(scene)))
    .jpeg({ quality: 90 })
    .toBuffer()
