// The words of the first page, in English.

import type { resident as zh } from './resident.zh-cn'

export const resident: typeof zh = {
  say: 'Say it',
  sayText: 'A photo and a few words will do',
  mine: 'Mine',
  mineText: 'What I reported and follow, and where it stands',
  call: 'Call',
  callText: (phone) => `Rather not type? Call ${phone}`,
  at: 'You are at',
  nearby: 'Being talked over near you',
  all: 'All matters',
  none: 'Nothing here yet; yours can be the first.',
  noneNear: 'Nothing near here has its place marked; see all matters.',
  near: {
    from: (place) => `Nearest to ${place || 'where you are'} first`,
    station: (name) => `Nearest to ${name}, whose code you scanned, first`,
    group: (name) => `Of ${name}, latest news first`,
    newest: 'Latest news first',
    pick: 'Sort by distance',
    other: 'Another place',
    forget: 'Not by distance',
  },
  solved: {
    title: 'Solved',
    judged: (n, solved) => `${solved} of ${n} who judged it say it is solved`,
  },
  photoOf: (station) => `Photo of ${station}`,
  forget: 'Not here any more',
  organiser: (name) => `Run by ${name}`,
  complaints: 'Complaints',
  privacy: 'Privacy',
  setting: 'Settings',
  demo: 'Demo',
  matters: 'See what is being talked over',
  group: (name) => `${name} (a group of members)`,
  card: {
    step: (name, plain) => `${name} (${plain})`,
    people: (n) => (n === 1 ? '1 person has met it too' : `${n} people have met it too`),
    unclaimed: 'Waiting for a member',
    lead: (name) => `Led by ${name}`,
    metres: (n) => `about ${n} m`,
    kilometres: (n) => `about ${n} km`,
  },
}
