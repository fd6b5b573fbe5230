// Covering parts of the pictures of a report or a matter, or of one that a form is going to send.

import type { Input, Output } from '@domain/contract'
import { limit } from '@domain/limit'
import { type Part, partsAsText, partsInText } from '@domain/picture/cover'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { type ShownPhoto, shownPhotos, shownUrl } from '../../../api/shown-photo'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/basic'
import { Empty, Loaded, ProblemLine, ProblemText, Skeleton } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { Photo } from '../../../components/Photo'
import { goBack, goSignIn } from '../../../frame/navigate'
import { useWords } from '../../../locales'
import { useCoverWords } from '../../../locales/cover'
import { measured } from '../../../picture/measured'
import { toasted } from '../../../store/toast'
import { usePhotos } from '../../../store/use-photos'
import { useSend } from '../../../store/use-send'
import { Parts } from '../../cover/Parts'

export default function CoverPage() {
  const { of = '', id = '', draft = '', photo = '' } = useRouter().params
  const words = useCoverWords()
  return (
    <Page title={words.title}>
      {of === 'kept' ? (
        <CoverKept draft={draft} photoId={photo} />
      ) : of === 'report' ? (
        <OfReport id={id} />
      ) : (
        <OfMatter id={id} />
      )}
    </Page>
  )
}

const OfReport = ({ id }: { readonly id: string }) => {
  const page = useQuery('report.get', { id })
  return (
    <Loaded of={page} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
      {({ photos, additions }) => (
        <Pictures
          of="report"
          id={id}
          photos={shownPhotos([...photos, ...additions.flatMap((one) => one.photos)])}
          onSaved={page.reload}
        />
      )}
    </Loaded>
  )
}

const OfMatter = ({ id }: { readonly id: string }) => {
  const page = useQuery('matter.get', { id })
  return (
    <Loaded of={page} skeleton={<Skeleton shape="words" />} onSignIn={goSignIn}>
      {({ photos, you }) => (
        <Pictures of="matter" id={id} photos={you.insider ? shownPhotos(photos) : []} onSaved={page.reload} />
      )}
    </Loaded>
  )
}

interface PicturesProps {
  readonly of: Input<'file.cover'>['of']
  readonly id: string
  readonly photos: readonly ShownPhoto[]
  readonly onSaved: () => void
}

const Pictures = ({ of, id, photos, onSaved }: PicturesProps) => {
  const words = useCoverWords()
  const { act } = useWords()
  const asked = useRouter().params.photo
  const [chosen, setChosen] = useState(asked)
  const photo = photos.find((one) => one.id === chosen) ?? photos[0]
  if (photo === undefined) return <Empty title={words.none} text={words.noneText} act={act.back} onAct={goBack} />
  return (
    <View className="stack">
      {photos.length > 1 ? (
        <View className="pad-strip" ariaRole="group" aria-label={words.which}>
          {photos.map((one, index) => (
            <Photo
              key={one.id}
              src={one.thumb}
              label={words.nth(index + 1, one.id === photo.id)}
              onOpen={() => setChosen(one.id)}
            />
          ))}
        </View>
      ) : null}
      <CoverPicture key={photo.id} of={of} subjectId={id} photoId={photo.id} onSaved={onSaved} />
    </View>
  )
}

interface CoverKeptProps {
  /** name of the form's draft */
  readonly draft: string
  readonly photoId: string
}

/**
 * A picture of a form that was not sent yet, and what of it nobody is to see: painted over on its way, before anything of it
 * is kept.
 */
const CoverKept = ({ draft, photoId }: CoverKeptProps) => {
  const words = useCoverWords()
  const { act } = useWords()
  const { ready, photos, onCovered } = usePhotos(draft, limit.photos)
  const photo = photos.find(({ id }) => id === photoId)
  if (!ready) return <Skeleton shape="words" />
  if (photo === undefined) return <Empty title={words.none} act={act.back} onAct={goBack} />
  return <Kept src={photo.src} covered={photo.covered} onSave={(covered) => onCovered(photo.id, covered)} />
}

interface KeptProps {
  readonly src: string
  readonly covered: string
  /** false: it could not be kept */
  readonly onSave: (covered: string) => Promise<boolean>
}

const Kept = ({ src, covered, onSave }: KeptProps) => {
  const words = useCoverWords()
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>()
  const [parts, setParts] = useState<readonly Part[]>(() => partsInText(covered))
  const [problem, setProblem] = useState<'unseen' | 'noRoom'>()
  useEffect(() => {
    measured(src).then(setSize, () => setProblem('unseen'))
  }, [src])
  const save = async () => {
    if (await onSave(partsAsText(parts))) goBack()
    else setProblem('noRoom')
  }
  return (
    <View className="stack">
      <View>{words.how}</View>
      {size === undefined ? (
        problem === undefined ? (
          <Skeleton shape="words" />
        ) : null
      ) : (
        <Parts src={src} {...size} parts={parts} may onParts={setParts} />
      )}
      <View className="second">{words.before}</View>
      {problem === undefined ? null : <ProblemText text={words[problem]} />}
      <Button wide why={partsAsText(parts) === covered ? words.same : undefined} onTap={() => void save()}>
        {words.save(parts.length)}
      </Button>
    </View>
  )
}

interface CoverPictureProps {
  readonly of: Input<'file.cover'>['of']
  readonly subjectId: string
  readonly photoId: string
  readonly onSaved: () => void
}

/** One picture of a report or a matter on which parts are covered. */
const CoverPicture = ({ onSaved, ...where }: CoverPictureProps) => {
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
