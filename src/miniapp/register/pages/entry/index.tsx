// One entry of a register on a page of its own.

import { useRouter } from '@tarojs/taro'
import { Failure } from '../../../components/Loaded'
import { Page } from '../../../components/Page'
import { goBack, goSignIn } from '../../../frame/navigate'
import { useRegisterWords } from '../../../locales/register'
import { Entry } from '../../Entry'
import { entryKinds, useKeeps } from '../../entry-kind'

/** Parameters arrive encoded on one platform and plain on the other. */
const plain = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export default function EntryPage() {
  const { of, id, name = '' } = useRouter().params
  const words = useRegisterWords()
  const kind = entryKinds.find((one) => one === of) ?? 'person'
  const keeps = useKeeps(kind)
  return (
    <Page title={id === undefined ? words.add[kind] : plain(name)}>
      {keeps ? (
        <Entry of={kind} id={id} name={plain(name)} onDone={goBack} />
      ) : (
        <Failure code="notAllowed" onRetry={goBack} onSignIn={goSignIn} />
      )}
    </Page>
  )
}
