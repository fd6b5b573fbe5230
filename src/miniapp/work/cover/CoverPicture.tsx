// One picture of a report or a matter on which parts are covered.

import type { Input, Output } from '@domain/contract'
import type { Part } from '@domain/picture/cover'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { shownUrl } from '../../api/shown-photo'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { Loaded, Skeleton } from '../../components/Loaded'
import { ProblemLine } from '../../components/ProblemLine'
import { goSignIn } from '../../frame/navigate'
import { useCoverWords } from '../../locales/cover'
import { toasted } from '../../store/toast'
import { useSend } from '../../store/use-send'
import { Parts } from './Parts'

interface CoverPictureProps {
  readonly of: Input<'file.cover'>['of']
  readonly subjectId: string
  readonly photoId: string
  readonly onSaved: () => void
}

export const CoverPicture = ({ onSaved, ...where }: CoverPictureProps) => {
  const page = useQuery('file.covering', where)
  return (
    <Loaded of={page} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
      {(covering) => (
        <Covering
          key={covering.shown.url}
          covering={covering}
          where={where}
          onSaved={() => {
            page.reload()
            onSaved()
          }}
        />
      )}
    </Loaded>
  )
}

interface CoveringProps {
  readonly covering: Output<'file.covering'>
  readonly where: Omit<CoverPictureProps, 'onSaved'>
  readonly onSaved: () => void
}

const Covering = ({ covering, where, onSaved }: CoveringProps) => {
  const words = useCoverWords()
  const { original, shown, width, height, may } = covering
  const [parts, setParts] = useState<readonly Part[]>(covering.parts)
  const { busy, problem, send } = useSend('file.cover')
  const isSame = JSON.stringify(parts) === JSON.stringify(covering.parts)

  const save = async () => {
    const sent = await send({ ...where, parts })
    if (sent.state !== 'done') return
    toasted(words.done)
    onSaved()
  }
  return (
    <View className="stack">
      <View>{may ? words.how : words.onlyLook}</View>
      <Parts
        src={shownUrl(original ?? shown.url)}
        width={width}
        height={height}
        parts={parts}
        may={may}
        onParts={setParts}
      />
      {may ? (
        <View className="stack">
          <View className="second">{original === null ? words.gone : words.who}</View>
          {problem === undefined ? null : <ProblemLine problem={problem} />}
          <Button wide busy={busy} why={isSame ? words.same : undefined} onTap={() => void save()}>
            {words.save(parts.length)}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
