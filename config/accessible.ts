// The aria attributes that Taro's WeChat templates drop unless they are listed here, by component. Only what the app says
// with them: on a view, whose template is there for every depth of nesting, each one weighs a kilobyte.

const listed = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [`aria-${name}`, '']))

/** What everything that is no mere box can be called. */
const named = listed('role', 'label', 'hidden', 'disabled')

export const accessible = {
  View: {
    ...named,
    ...listed('live', 'describedby', 'level', 'modal', 'busy'),
    // what is at its end goes from 0 to 100 unless it says otherwise
    ...listed('checked', 'selected', 'expanded', 'valuenow'),
  },
  Image: named,
  Button: named,
  Form: named,
  Label: named,
  Input: named,
  Textarea: named,
  Picker: named,
  Switch: named,
  Checkbox: named,
  Radio: named,
  RadioGroup: named,
  CheckboxGroup: named,
  Slider: named,
  Progress: named,
  Navigator: named,
}
