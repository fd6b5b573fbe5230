// One choice in a list, on h5: the browser's own radio or checkbox under our mark, with its arrow keys.

import { Icon } from './basic'
import type { OptionProps } from './Option'
import './Option.css'

export const Option = ({ kind, name, on, onChoose, label, hint }: OptionProps) => (
  <label className={`option option-inside${on ? ' option-on' : ''}`}>
    <input className="option-input" type={kind} name={name} checked={on} onChange={onChoose} />
    <span className={`option-mark option-${kind}`}>{on ? <Icon name="check" /> : null}</span>
    <span className="grow">
      <span className="option-line">{label}</span>
      {hint ? <span className="option-line second">{hint}</span> : null}
    </span>
  </label>
)
