// What every page may say, in English.

import type { common as zh } from './common.zh-cn'

export const common: typeof zh = {
  name: "Let's Talk It Over",
  slogan: 'What concerns us all, we talk over together',
  places: 'Places',
  home: 'Home',
  matters: 'Matters',
  mine: 'Mine',
  notices: 'Messages',
  work: 'Work',
  unread: (n) => `${n} unread`,
  status: { open: 'under way', paused: 'paused', closed: 'closed', ended: 'ended', redirected: 'redirected' },
  role: {
    member: 'Member',
    coordinator: 'Coordinator',
    office: 'Office',
    chair: 'Chair',
    unit: 'Responsible unit',
    expert: 'Expert',
  },
  resident: 'Resident',
  meetingForm: {
    courtyard: 'Courtyard meeting',
    hamlet: 'Hamlet meeting',
    bench: 'Bench meeting',
    discussion: 'Discussion',
    onSite: 'On-site meeting',
    remote: 'Remote meeting',
  },
  party: {
    resident: 'Resident',
    unit: 'Unit',
    member: 'Member',
    expert: 'Expert',
    community: 'Community',
    enterprise: 'Enterprise',
  },
  verdict: { adopted: 'adopted', partly: 'partly adopted', declined: 'declined' },
  comma: ', ',
  colon: ': ',
  photos: 'Photos',
  saved: 'Saved',
  sent: 'Sent',
  queued: 'No network now; it is kept and will be sent by itself',
  draftFound: 'What you had begun to write is still here',
}
