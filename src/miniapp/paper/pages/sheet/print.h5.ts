// The styles of the printed sheet, on h5.

import './print.css'
