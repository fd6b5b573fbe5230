// The page of the host: puts phone, engine and the app together, and opens the app as its address says.

import { watchedRegExp } from '../../floor/watched'
import type { Pack } from '../package'
import { aPhone, type Phone } from '../phone/phone'
import { glassEngine, type Templates } from './engine'
import { scriptRunner } from './script'
import { wardrobe } from './style'
import { darkness, type Opening, surroundings } from './surroundings'

declare global {
  interface Window {
    readonly weappPack: Pack
    readonly weappTemplates: Templates
    /** for the tests */
    phone: Phone
  }
}

const { weappPack: pack, weappTemplates: templates } = window
const opening: Opening = JSON.parse(new URLSearchParams(location.search).get('opening') ?? '{}')

let app: object = {}
const pictures = new Map<string, string>()

/** A file of the phone has the same address as long as the page lives. */
const addressOf = async (source: string): Promise<string> => {
  if (!source.startsWith('wxfile://')) return new URL(source, location.origin).href
  const address = pictures.get(source) ?? URL.createObjectURL(await window.phone.files.find(source))
  pictures.set(source, address)
  return address
}

const given: Record<string, unknown> = {}
const run = scriptRunner(pack.scripts, given)
const { engine, given: makers } = glassEngine({
  pack,
  templates,
  styles: wardrobe(pack.styles),
  service: {
    addressOf,
    phoneCode: () => window.phone.wechat.phoneCode(),
    agreeTapped: (id) => window.phone.privacy.agreeTapped(id),
    lookedAt: (region, scale) => window.phone.places.lookedAt(region, scale),
  },
  run,
})
const phone = aPhone(surroundings(opening), engine)
window.phone = phone
Object.assign(given, makers, {
  wx: phone.wx,
  // the test fails by what the console says
  RegExp: watchedRegExp(RegExp, (fault) => console.error(`A pattern that the oldest phones cannot read: ${fault}`)),
  App: (definition: object) => {
    app = definition
  },
  getApp: () => app,
  getCurrentPages: phone.pages,
})
window.addEventListener('online', phone.connection.networkChanged)
window.addEventListener('offline', phone.connection.networkChanged)
window.addEventListener('resize', phone.device.sizeChanged)
darkness.addEventListener('change', phone.device.themeChanged)

run('app')
phone.launch(app)
