// The endpoints about signing in and out.

import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Handlers } from '../http/call'
import { beginFactor, confirmFactor, factor, proveFactor, removeFactor, renewRecovery, resetFactor } from './factor'
import { meOf, openSession } from './open'
import { sendCode } from './send-code'
import { signIn } from './sign-in'
import { oauthAddress, signInByOauth, signInByWechat, tellPhone } from './wechat'

const demoPerson = statement<{ id: string }>(
  'session.demoPerson',
  `select p.id from district d join person p on p.district_id = $1 and p.id::text = d.setting -> 'demo' ->> $2
   where d.district_id = $1`,
)

const listSessions = statement<{ id: string; device: string; created_at: string; seen_at: string }>(
  'session.list',
  `select id, device, created_at, seen_at from session
   where district_id = $1 and person_id = $2 and expires_at > $3 order by seen_at desc`,
)

const endSession = statement<never>(
  'session.end',
  'delete from session where district_id = $1 and person_id = $2 and id = $3',
)

const endOthers = statement<{ id: string }>(
  'session.endOthers',
  'delete from session where district_id = $1 and person_id = $2 and id <> $3 returning id',
)

export const sessionHandlers = {
  'session.code': { recorded: sendCode },
  'session.signIn': { recorded: signIn },
  'session.wechat': { recorded: signInByWechat },
  'session.wechatPhone': { recorded: tellPhone },
  'session.oauth': oauthAddress,
  'session.oauthCode': { recorded: signInByOauth },

  'factor.get': factor,
  'factor.begin': beginFactor,
  'factor.confirm': { recorded: confirmFactor },
  'factor.prove': { recorded: proveFactor },
  'factor.renew': { recorded: renewRecovery },
  'factor.remove': { recorded: removeFactor },
  'factor.reset': resetFactor,

  'session.demo': async (call) => {
    if (!call.setting.demo) throw new AppError('notFound')
    const person = found(await runOne(call.db, demoPerson, [call.districtId, call.input.as]))
    return openSession(call, person.id)
  },

  'session.me': (call) => meOf(call, call.actor.personId),

  'session.list': async ({ db, districtId, actor, at, sessionId }) => ({
    rows: (await run(db, listSessions, [districtId, actor.personId, at])).map((row) => ({
      id: row.id,
      device: row.device,
      since: row.created_at,
      seenAt: row.seen_at,
      current: row.id === sessionId,
    })),
  }),

  'session.end': async ({ db, districtId, actor, input, sessionId }) => {
    await runOne(db, endSession, [districtId, actor.personId, input.id ?? sessionId])
    return { done: true }
  },

  'session.endOthers': async ({ db, districtId, actor, sessionId }) => ({
    ended: (await run(db, endOthers, [districtId, actor.personId, sessionId])).length,
  }),
} satisfies Partial<Handlers>
