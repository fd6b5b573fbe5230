// Good work that others can learn from: how it was done, what came of it, and every verdict.

import { localDate } from '@domain/calendar/local-time'
import type { ShowcaseRow } from '@domain/contract/showcase'
import { View } from '@tarojs/components'
import { shownUrl } from '../../../api/shown-photo'
import { usePages } from '../../../api/use-query'
import { Button, Card, Fact, Facts, Heading, LongText } from '../../../components/basic'
import { Empty, Loaded, LoadMore, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { BeforeAfter } from '../../../components/PhotoPair'
import { go } from '../../../frame/navigate'
import { shareable, useShare } from '../../../frame/share'
import { useFormat } from '../../../locales'
import { useShowcaseWords } from '../../../locales/showcase'
import { Verdict } from '../../../matter/view/Verdict'

function Showcase() {
  const words = useShowcaseWords()
  const pages = usePages('showcase.list', { limit: 5 })
  useShare({ title: words.title, path: 'paper/pages/showcase/index' })
  return (
    <Page title={words.title}>
      <View className="second">{words.means}</View>
      <Loaded
        of={{ ...pages, data: pages.state === 'ready' ? pages.rows : undefined }}
        skeleton={<Skeleton shape="card" count={3} />}
      >
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words.none} />
          ) : (
            <View className="stack-l">
              {rows.map((row) => (
                <Shown key={row.id} of={row} />
              ))}
              <LoadMore state={pages.more} onMore={pages.loadMore} />
            </View>
          )
        }
      </Loaded>
    </Page>
  )
}

const Shown = ({ of }: { readonly of: ShowcaseRow }) => {
  const words = useShowcaseWords()
  const format = useFormat()
  return (
    <View className="stack">
      <View className="stack-s">
        <Heading level={2}>{of.title}</Heading>
        <View className="second">
          {[of.groupName, words.published(format.date(localDate(of.publishedAt)))].join(' · ')}
        </View>
      </View>
      {of.before === null || of.after === null ? null : (
        <BeforeAfter before={shownUrl(of.before)} after={shownUrl(of.after)} />
      )}
      <Facts>
        {of.question === '' ? null : (
          <Fact name={of.kind === 'matter' ? words.question : words.situation}>
            <LongText text={of.question} />
          </Fact>
        )}
        <Fact name={words.done}>
          <LongText text={of.done} />
        </Fact>
      </Facts>
      {of.effects.length === 0 ? null : (
        <View className="stack-s">
          <Heading level={3}>{words.effects}</Heading>
          <Card>
            <View className="stack">
              {of.effects.map(({ id, what, amount, measure, date, source }) => (
                <View key={id}>
                  <View className="strong">{words.effect(what, format.number(amount), measure)}</View>
                  <View className="second">{words.source(format.date(date), source)}</View>
                </View>
              ))}
            </View>
          </Card>
        </View>
      )}
      <Facts>
        <Fact name={(of.kind === 'matter' ? words.look : words.kept)(format.date(of.look.date))}>
          <LongText text={of.look.findings} />
        </Fact>
      </Facts>
      <View className="stack-s">
        <Heading level={3}>{words.verdicts}</Heading>
        {of.judged === null ? <Verdict totals={of.ratings} /> : <Judged of={of.judged} />}
      </View>
      {of.replies.length === 0 ? null : (
        <Facts>
          <Fact name={of.kind === 'matter' ? words.reply : words.replyToProposers}>
            <LongText text={of.replies.join('\n')} />
          </Fact>
        </Facts>
      )}
      <View className="line">
        <Button
          kind="quiet"
          small
          icon="next"
          onTap={() =>
            of.kind === 'matter'
              ? go('pages/matter/index', { id: of.id })
              : go('paper/pages/paper/index', { kind: of.kind, id: of.id })
          }
        >
          {words.open}
        </Button>
      </View>
    </View>
  )
}

/** What the proposers said of the answers: who was silent is shown beside it, and counts for nothing. */
const Judged = ({ of }: { readonly of: NonNullable<ShowcaseRow['judged']> }) => {
  const words = useShowcaseWords()
  const results = ['agree', 'understand', 'reserve', 'disagree', 'silent'] as const
  return (
    <Card>
      <Facts>
        {results.map((result) => (
          <Fact key={result} name={words.judged[result]}>
            {words.people(of[result])}
          </Fact>
        ))}
      </Facts>
    </Card>
  )
}

export default shareable(Showcase)
